package io.imbot4j.doctor;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.wire.Tree;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the queue of a bot whose events are fetched, and takes nothing out of it: without an
 * offset {@code imbot.v2.Event.get} acknowledges nothing.
 */
final class QueueCheck {
  private static final int MOST = 100;

  /** A program that runs asks at least every half minute, and once a minute after a failure. */
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Overheard rest;
  private final @Nullable Secret botToken;

  QueueCheck(Overheard rest, @Nullable Secret botToken) {
    this.rest = rest;
    this.botToken = botToken;
  }

  Verdict look(BotId bot) {
    List<Tree> waiting = waiting(bot);
    if (waiting.isEmpty()) {
      return Verdict.fine("queue.empty");
    }
    String count = waiting.size() + (waiting.size() < MOST ? "" : "+");
    Duration age = age(waiting.get(0));
    return age.compareTo(LONG) > 0
        ? Verdict.fault("queue.waits", count, "" + age.toMinutes())
        : Verdict.fine("queue.fine", count);
  }

  /** Whether a message still waits to be fetched. */
  boolean holds(BotId bot, long message) {
    return waiting(bot).stream()
        .map(event -> event.at("data", "message", "id").number())
        .anyMatch(id -> id.isPresent() && id.getAsLong() == message);
  }

  private List<Tree> waiting(BotId bot) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("botId", bot.value());
    if (botToken != null) {
      parameters.put("botToken", botToken.reveal());
    }
    parameters.put("limit", MOST);
    return rest.call("imbot.v2.Event.get", parameters).get("events").list();
  }

  private Duration age(Tree event) {
    try {
      Instant queued = OffsetDateTime.parse(event.get("date").text()).toInstant();
      return Duration.between(queued, rest.portalTime());
    } catch (DateTimeException unsaid) {
      return Duration.ZERO;
    }
  }
}
