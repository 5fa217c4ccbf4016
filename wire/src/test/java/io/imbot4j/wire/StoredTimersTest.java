package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import io.imbot4j.wire.stored.LaterVersion;
import io.imbot4j.wire.stored.MalformedStoredEvent;
import io.imbot4j.wire.stored.StoredEvents;
import io.imbot4j.wire.stored.StoredTimers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTimersTest {
  private static final Instant DUE = Instant.parse("2026-11-21T07:30:00.123456Z");
  private static final Origin ORIGIN =
      new Origin(
          new PortalId("canteen"),
          new BotId(812),
          new EventKey("f7015#0"),
          Instant.parse("2026-11-20T08:15:30Z"),
          Locale.forLanguageTag("ru"));
  private static final Lane LANE =
      new Lane(ORIGIN.portal(), ORIGIN.bot(), DialogId.parse("chat31"));
  private static final Work.Timer SOUP =
      new Work.Timer(
          ORIGIN,
          LANE,
          User.named(new UserId(31), "Ida Berg"),
          DUE,
          "soup",
          Map.of("bowls", 2L, "price", 4.5, "hot", true, "with", List.of("bread")));

  @Test
  void come_back_equal() {
    assertThat(StoredTimers.read(StoredTimers.write(SOUP))).isEqualTo(SOUP);
  }

  @Test
  void of_nobody_and_no_dialog_come_back_equal() {
    Lane none = new Lane(ORIGIN.portal(), ORIGIN.bot(), null);
    Work.Timer bare = new Work.Timer(ORIGIN, none, null, DUE, "soup", Map.of());
    assertThat(StoredTimers.read(StoredTimers.write(bare))).isEqualTo(bare);
  }

  @Test
  void are_told_from_events() {
    assertThat(StoredTimers.isTimer(StoredTimers.write(SOUP))).isTrue();
    assertThat(StoredTimers.isTimer(StoredEvents.write(new BotEvent.BotDeleted(ORIGIN)))).isFalse();
  }

  @Test
  void of_a_later_version_are_left_alone() {
    Map<String, Object> later = new HashMap<>(StoredTimers.write(SOUP));
    later.put("v", 99L);
    assertThatExceptionOfType(LaterVersion.class).isThrownBy(() -> StoredTimers.read(later));
  }

  @Test
  void without_a_time_are_refused() {
    Map<String, Object> timeless = new HashMap<>(StoredTimers.write(SOUP));
    timeless.remove("due");
    assertThatExceptionOfType(MalformedStoredEvent.class)
        .isThrownBy(() -> StoredTimers.read(timeless))
        .withMessageContaining("due");
  }
}
