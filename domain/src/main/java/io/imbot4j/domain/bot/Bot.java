package io.imbot4j.domain.bot;

import io.imbot4j.domain.BotId;
import org.jspecify.annotations.Nullable;

/**
 * A bot as its portal describes it. Immutable.
 *
 * @param name what people see, {@code ""} where the answer did not say
 * @param type {@code null} from {@code imbot.bot.list}, which does not say
 * @param fetched whether its events are fetched, not posted
 */
public record Bot(
    BotId id,
    BotCode code,
    String name,
    @Nullable BotType type,
    boolean openLine,
    boolean fetched) {}
