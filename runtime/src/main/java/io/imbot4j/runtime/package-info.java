/**
 * Runs a bot: takes events in once, handles each dialog in order and the dialogs side by side, and
 * keeps conversations.
 *
 * <p>Start at {@link io.imbot4j.runtime.BotRuntime}; what a turn does is in {@code Turns}, where an
 * event goes in {@code Router}.
 */
@NullMarked
package io.imbot4j.runtime;

import org.jspecify.annotations.NullMarked;
