package io.imbot4j.domain.bot;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bot as its portal describes it; other applications, and posted events, hear less than its
 * owner. Immutable.
 *
 * @param name what people see, {@code ""} where the answer did not say
 * @param type {@code null} from {@code imbot.bot.list}, which does not say
 * @param reactions whether it hears of reactions; {@code false} only where the portal said so
 * @param backgroundId behind the messages of its private chats, {@code ""} for each person's own
 * @param language two letters
 * @param moduleId what made it, {@code rest} for applications; its owner's view only, as what
 *     follows
 * @param eventMode {@code fetch} or {@code webhook}, {@code ""} where the portal did not say
 * @param user as the portal describes the bot among its users; {@code null} where it did not
 * @param more what the portal said and no component here names; texts, lists and maps, never a
 *     token
 */
public record Bot(
    BotId id,
    BotCode code,
    String name,
    @Nullable BotType type,
    boolean openLine,
    boolean hidden,
    boolean reactions,
    String backgroundId,
    String language,
    String moduleId,
    String eventMode,
    long messageCount,
    long commandCount,
    long chatCount,
    long userCount,
    @Nullable User user,
    Map<String, Object> more) {

  public Bot {
    more = Map.copyOf(more);
  }

  /** A bot of which no more is known. */
  public Bot(
      BotId id,
      BotCode code,
      String name,
      @Nullable BotType type,
      boolean openLine,
      boolean fetched) {
    this(
        id,
        code,
        name,
        type,
        openLine,
        false,
        true,
        "",
        "",
        "",
        fetched ? "fetch" : "",
        0,
        0,
        0,
        0,
        null,
        Map.of());
  }

  /** Starts the description of a bot. */
  public static BotBuilder of(BotId id, BotCode code) {
    return new BotBuilder(id, code);
  }

  /** Whether its events are fetched, not posted. */
  public boolean fetched() {
    return eventMode.equals("fetch");
  }
}
