/**
 * Asks a real portal what the emulated one only guesses.
 *
 * <p>Start at {@link io.imbot4j.conformance.real.RealPortal}, which {@code mvn -q -Preal-portal -pl
 * conformance -am} runs; {@link io.imbot4j.conformance.real.Guesses} is the table of what is asked.
 */
@NullMarked
package io.imbot4j.conformance.real;

import org.jspecify.annotations.NullMarked;
