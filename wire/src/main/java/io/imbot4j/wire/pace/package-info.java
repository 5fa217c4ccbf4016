/**
 * Which calls to a portal go when, and which travel together: pure, without a thread or clock.
 *
 * <p>Start at {@link io.imbot4j.wire.pace.Scheduler}; what a portal allows is in {@link
 * io.imbot4j.port.Pace}.
 */
@NullMarked
package io.imbot4j.wire.pace;

import org.jspecify.annotations.NullMarked;
