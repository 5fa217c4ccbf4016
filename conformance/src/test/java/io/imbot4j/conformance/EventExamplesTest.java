package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.UserEventPage;
import io.imbot4j.port.UserEvents;
import io.imbot4j.runtime.MemoryOffsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Events that are fetched. */
class EventExamplesTest {
  private final Bakery bakery = new Bakery();
  private final UserEvents events = bakery.user.events();

  @Test
  void begins_to_follow() {
    // region: im.v2.Event.subscribe
    events.subscribe();
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.v2.Event.subscribe");
  }

  @Test
  void follows_no_more() {
    events.subscribe();
    // region: im.v2.Event.unsubscribe
    events.unsubscribe();
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.v2.Event.unsubscribe");
  }

  @Test
  void fetches_what_happened() {
    events.subscribe();
    bakery.world.as(2).say("chat" + bakery.annsChat, "Who bakes?");
    // region: im.v2.Event.get
    UserEventPage page = events.fetch(0, 100);
    UserEventPage rest = events.fetch(page.next(), 100); // what was before is acknowledged
    // endregion
    assertThat(page.events()).isNotEmpty();
    assertThat(rest.events()).isEmpty();
  }

  @Test
  void fetches_the_events_of_a_bot() {
    bakery.world.as(1).say(bakery.bot.bot().toString(), "hello");
    List<BotEvent> heard = new CopyOnWriteArrayList<>();
    EventDispatcher runtime = PollingDrivers.into(heard);
    // region: imbot.v2.Event.get
    try (FetchPoller poller =
        FetchPoller.of(bakery.call, bakery.bot.bot(), runtime, new MemoryOffsets())
            .botToken(Secret.of(Bakery.SECRET))
            .build()) {
      poller.start(); // every event goes to the dispatcher, in its order
      // endregion
      while (heard.isEmpty()) {
        Thread.onSpinWait();
      }
    }
    assertThat(heard).hasAtLeastOneElementOfType(BotEvent.MessageAdded.class);
  }
}
