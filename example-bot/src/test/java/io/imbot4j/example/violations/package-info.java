/**
 * Classes that break the rules of the architecture, to see each rule fail.
 *
 * <p>Start at {@code ArchitectureTest}: a rule that does not notice them checks nothing.
 */
@NullMarked
package io.imbot4j.example.violations;

import org.jspecify.annotations.NullMarked;
