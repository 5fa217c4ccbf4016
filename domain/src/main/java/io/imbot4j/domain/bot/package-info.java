/**
 * Bots: what is registered, and what a portal says is registered.
 *
 * <p>Start at {@link io.imbot4j.domain.bot.BotProfile}: it describes a bot to both generations of
 * the API.
 */
@NullMarked
package io.imbot4j.domain.bot;

import org.jspecify.annotations.NullMarked;
