/**
 * Holds every gateway against examples of what the platform documents. Start with {@link
 * io.imbot4j.conformance.ConformanceTest}; {@link io.imbot4j.conformance.Drivers} says which Java
 * call each method is.
 */
@NullMarked
package io.imbot4j.conformance;

import org.jspecify.annotations.NullMarked;
