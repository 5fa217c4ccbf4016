/**
 * How long many messages take by our schedule, by others, and at best; in virtual time, against the
 * limits of the emulated portal.
 *
 * <p>Start at {@link io.imbot4j.benchmarks.pace.PaceTable}; one run is a {@code Run}.
 */
@NullMarked
package io.imbot4j.benchmarks.pace;

import org.jspecify.annotations.NullMarked;
