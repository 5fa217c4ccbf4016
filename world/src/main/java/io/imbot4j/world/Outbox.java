package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events on their way out: to a handler, or into the bot's queue. Guarded by the world's lock. */
final class Outbox {
  private static final Duration SLOWED = Duration.ofSeconds(3);

  private final Portal portal;
  private final List<Delivery> waiting = new ArrayList<>();
  private final List<Delivery> late = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();

  Outbox(Portal portal) {
    this.portal = portal;
  }

  /**
   * Sends an application's event, unless it hears nothing yet or any more: then it is lost.
   *
   * @param bot the bot it is about, 0 for none
   */
  void send(
      Application to,
      int bot,
      String url,
      String event,
      String summary,
      Map<String, @Nullable Object> payload) {
    if (portal.access.hears(to)) {
      post(bot, url, event, summary, payload);
    } else {
      String why = summary + " (the application is not installed, or not paid for)";
      portal.journal.add(portal.now(), line(bot, url, event, why, payload).outcome("lost", 0));
    }
  }

  /** Sends something whether or not the application hears. */
  void post(
      int bot, String url, String event, String summary, Map<String, @Nullable Object> payload) {
    DeliveryFault fault = portal.faults.nextDelivery();
    Journal.Line told = line(bot, url, event, summary, payload).source(source(event, fault));
    if (fault == DeliveryFault.DROP) {
      portal.journal.add(portal.now(), told.outcome("lost", 0));
      return;
    }
    Duration delay = fault == DeliveryFault.SLOW ? SLOWED : Duration.ZERO;
    for (int copies = fault == DeliveryFault.TWICE ? 2 : 1; copies > 0; copies--) {
      long id = portal.journal.add(portal.now(), told.outcome("pending", 0));
      List<Delivery> line = fault == DeliveryFault.LATE ? late : waiting;
      line.add(new Delivery(id, url, event, bot, payload, delay));
    }
    if (fault != DeliveryFault.LATE) {
      waiting.addAll(late);
      late.clear();
    }
  }

  /** Has an event wait for its bot, unless a fault was ordered that this one is hit by. */
  void queue(Bot bot, String event, String summary, Map<String, @Nullable Object> data) {
    DeliveryFault fault = portal.faults.nextDelivery();
    Runnable arrival =
        () -> {
          Journal.Line line = new Journal.Line("event", event, summary).bot(bot.id);
          bot.queue.add(queued(line, event, data, fault));
        };
    if (fault == DeliveryFault.DROP) {
      Journal.Line line = line(bot.id, "", event, summary, data).source(source(event, fault));
      portal.journal.add(portal.now(), line.outcome("lost", 0));
    } else if (fault == DeliveryFault.LATE) {
      held.add(arrival);
    } else {
      arrival.run();
      held.forEach(Runnable::run);
      held.clear();
    }
  }

  /** Has an event wait for who follows a user. */
  void queue(int user, String event, String summary, Map<String, @Nullable Object> data) {
    Journal.Line line = new Journal.Line("event", event, summary);
    portal.subscriptions.put(user, queued(line, event, data, DeliveryFault.NONE));
  }

  private Queued queued(
      Journal.Line line, String event, Map<String, @Nullable Object> data, DeliveryFault fault) {
    Instant now = portal.now();
    int id = portal.ids.nextEvent();
    Map<String, @Nullable Object> entry =
        Tree.of("eventId", id, "type", event, "date", WorldClock.date(now), "data", data);
    line.request(entry).source(source(event, fault)).outcome("queued", 0);
    List<Long> logged = new ArrayList<>();
    for (int copies = fault == DeliveryFault.TWICE ? 2 : 1; copies > 0; copies--) {
      logged.add(portal.journal.add(now, line));
    }
    Instant from = fault == DeliveryFault.SLOW ? now.plus(SLOWED) : now;
    return new Queued(id, now, from, logged, entry);
  }

  List<Delivery> take() {
    List<Delivery> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private static Journal.Line line(
      int bot, String url, String event, String summary, @Nullable Object body) {
    return new Journal.Line("event", event, summary)
        .bot(bot == 0 ? null : bot)
        .to(url)
        .request(body)
        .source(source(event, DeliveryFault.NONE));
  }

  /**
   * Documents describe the new events; the old ones were captured, but for one. What goes wrong on
   * its way was ordered to.
   */
  private static String source(String event, DeliveryFault fault) {
    if (fault != DeliveryFault.NONE) {
      return "ordered";
    }
    if (event.equals("ONIMBOTCONTEXTGET")) {
      return "guessed";
    }
    return event.startsWith("ONIMBOTV2") || event.startsWith("ONIMV2") ? "documented" : "observed";
  }
}
