/**
 * What a bot author writes.
 *
 * <p>Start at {@link io.imbot4j.bot.AbstractBot}: override a hook, or list commands, buttons and
 * conversations in {@link io.imbot4j.bot.AbstractBot#routes}.
 */
@NullMarked
package io.imbot4j.bot;

import org.jspecify.annotations.NullMarked;
