/**
 * What a portal tells a bot.
 *
 * <p>Start at {@link io.imbot4j.domain.event.BotEvent}: it lists every event of both generations.
 */
@NullMarked
package io.imbot4j.domain.event;

import org.jspecify.annotations.NullMarked;
