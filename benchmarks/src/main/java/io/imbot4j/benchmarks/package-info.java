/**
 * What decoding an event costs beside what others need for the same bytes, and what a test of a
 * conversation and the emulator cost.
 *
 * <p>Start at {@link io.imbot4j.benchmarks.EventDecoding}; {@code benchmarks/README.md} has the
 * command and what was measured.
 */
@NullMarked
package io.imbot4j.benchmarks;

import org.jspecify.annotations.NullMarked;
