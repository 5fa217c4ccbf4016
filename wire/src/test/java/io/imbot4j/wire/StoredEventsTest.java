package io.imbot4j.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.wire.stored.LaterVersion;
import io.imbot4j.wire.stored.MalformedStoredEvent;
import io.imbot4j.wire.stored.StoredEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredEventsTest {
  private static final Origin ORIGIN =
      new Origin(
          new PortalId("canteen"),
          new BotId(812),
          new EventKey("f7015"),
          Instant.parse("2026-11-20T08:15:30Z"),
          Locale.ENGLISH);

  static Stream<Class<?>> events() {
    return Stream.of(BotEvent.class.getPermittedSubclasses());
  }

  static Stream<Class<?>> userEvents() {
    return Stream.of(UserEvent.class.getPermittedSubclasses());
  }

  private static BotEvent passed(BotEvent event) {
    return StoredEvents.read(StoredEvents.write(event));
  }

  @Nested
  class Everything {
    @ParameterizedTest
    @MethodSource("io.imbot4j.wire.StoredEventsTest#events")
    void said_in_an_event_of_a_bot_comes_back(Class<? extends BotEvent> type) {
      comesBack(Samples.of(type));
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.wire.StoredEventsTest#userEvents")
    void said_in_an_event_of_a_user_comes_back(Class<? extends UserEvent> type) {
      comesBack(new BotEvent.Observed(ORIGIN, Samples.of(type)));
    }

    /** Else a forgotten component could not be told from one that is kept. */
    @Test
    void is_another_in_every_variant() {
      Object event = Samples.of(BotEvent.MessageAdded.class);
      List<Object> variants = Samples.variants(event).toList();

      assertThat(variants).hasSizeGreaterThan(200).doesNotContain(event).doesNotHaveDuplicates();
    }

    private void comesBack(BotEvent event) {
      assertThat(passed(event)).isEqualTo(event);
      Samples.variants(event)
          .forEach(variant -> assertThat(passed((BotEvent) variant)).isEqualTo(variant));
    }
  }

  @Nested
  class VersionOne {
    @ParameterizedTest
    @MethodSource("io.imbot4j.wire.StoredEventsTest#documents")
    void stays_readable(String name) {
      Map<String, Object> document = document(name);

      assertThat(StoredEvents.write(StoredEvents.read(document))).isEqualTo(document);
    }

    @Test
    void has_a_document_of_every_kind() {
      List<Class<?>> kept = new ArrayList<>();
      documents().forEach(name -> kept.add(StoredEvents.read(document(name)).getClass()));

      assertThat(kept).containsAll(events().toList());
    }

    @Test
    void says_what_it_said() {
      var called = (BotEvent.CommandAdded) StoredEvents.read(document("command-added"));

      assertThat(called.origin().portal()).isEqualTo(new PortalId("canteen"));
      assertThat(called.origin().at()).isEqualTo("2026-07-25T17:20:06Z");
      assertThat(called.origin().language()).isEqualTo(Locale.GERMAN);
      assertThat(called.command().name()).hasToString("order");
      assertThat(called.command().params()).isEqualTo("soup");
      assertThat(called.command().context()).isEqualTo(CommandCall.Context.MENU);
      assertThat(called.dialog()).hasToString("chat90");
      assertThat(called.by()).isEqualTo(called.message().author());
      assertThat(requireNonNull(called.by()).name()).isEqualTo("Mira Holm");
    }
  }

  @Nested
  class Who {
    private final User vera = User.named(new UserId(27), "Vera Lind");
    private final Chat chat = Chat.at(DialogId.parse("chat90"));

    @Test
    void acted_is_written_once() {
      Message message = Message.of(new MessageId(5505), chat).author(vera).build();

      assertThat(StoredEvents.write(new BotEvent.MessageAdded(ORIGIN, message)).toString())
          .containsOnlyOnce("Vera Lind");
    }

    @Test
    void acted_on_a_line_of_the_portal_is_not_its_author() {
      Message line = Message.of(new MessageId(5505), chat).build();
      var event = new BotEvent.ReactionChanged(ORIGIN, Reaction.LIKE, true, line, vera);

      assertThat(passed(event)).isEqualTo(event);
    }
  }

  @Nested
  class Numbers {
    @Test
    void may_come_back_as_another_type() {
      Map<String, Object> data = Map.of("count", 5L, "share", 1.5);
      Map<String, Object> written =
          StoredEvents.write(new BotEvent.Unknown(ORIGIN, "ONNEWS", data));
      written.put("v", 1);
      written.put("botId", 812);
      written.put("data", Map.of("name", "ONNEWS", "data", Map.of("count", 5, "share", 1.5f)));

      assertThat(StoredEvents.read(written))
          .isEqualTo(new BotEvent.Unknown(ORIGIN, "ONNEWS", data));
    }
  }

  @Nested
  class Links {
    @Test
    void to_a_file_are_left_out() {
      MessageFile file =
          MessageFile.of(318)
              .urlDownload(Secret.of("https://canteen.example/rest/1/tea-towel/"))
              .mediaUrl(Map.of("playback", "https://canteen.example/rest/1/tea-towel/"))
              .build();
      Message message =
          Message.of(new MessageId(5505), Chat.at(DialogId.parse("chat90")))
              .files(List.of(file))
              .build();

      BotEvent event = new BotEvent.MessageAdded(ORIGIN, message);

      assertThat(StoredEvents.write(event).toString()).doesNotContain("tea-towel");
      assertThat(((BotEvent.MessageAdded) passed(event)).message().files())
          .containsExactly(MessageFile.of(318).build());
    }
  }

  @Nested
  class Refuses {
    @Test
    void what_a_later_version_wrote() {
      Map<String, Object> document = StoredEvents.write(new BotEvent.BotDeleted(ORIGIN));
      document.put("v", 2L);

      assertThatExceptionOfType(LaterVersion.class)
          .isThrownBy(() -> StoredEvents.read(document))
          .withMessage("a stored event has version 2, this node reads up to 1; update the node")
          .satisfies(later -> assertThat(later.version()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            v        |       | it has no "v"
            v        | one   | under "v" stands a String, not a whole number
            type     |       | it has no "type"
            type     | ONTEA | no event is stored as "ONTEA"
            portal   |       | it has no "portal"
            date     | soon  | under "date" Text 'soon' could not be parsed at index 0
            data     |       | it has no "data"
            data     | tea   | under "data" stands a String, not an object
            """)
    void what_is_no_event(String key, @Nullable String value, String why) {
      Map<String, Object> document = StoredEvents.write(new BotEvent.BotDeleted(ORIGIN));
      document.remove(key);
      if (value != null) {
        document.put(key, value);
      }

      assertThatExceptionOfType(MalformedStoredEvent.class)
          .isThrownBy(() -> StoredEvents.read(document))
          .withMessage("a stored event cannot be read: " + why);
    }

    @Test
    void what_stands_nowhere_in_a_document() {
      Map<String, Object> document =
          StoredEvents.write(new BotEvent.Unknown(ORIGIN, "ONNEWS", Map.of()));
      document.put("data", Map.of("name", "ONNEWS", "data", Collections.singletonMap("tea", null)));

      assertThatExceptionOfType(MalformedStoredEvent.class)
          .isThrownBy(() -> StoredEvents.read(document))
          .withMessageEndingWith("stands nothing, not an object");
    }

    @Test
    void to_write_what_json_has_no_word_for() {
      Map<String, Object> data = Map.of("when", Instant.EPOCH);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> StoredEvents.write(new BotEvent.Unknown(ORIGIN, "ONNEWS", data)))
          .withMessageContaining("Instant");
    }
  }

  static Stream<String> documents() {
    return Stream.of(
        "message-added",
        "message-of-imbot",
        "message-edited",
        "message-deleted",
        "joined-chat",
        "command-added",
        "reaction-changed",
        "context-opened",
        "bot-deleted",
        "observed",
        "unknown",
        "everything");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> document(String name) {
    return (Map<String, Object>) requireNonNull(Json.file("stored-1/" + name).raw());
  }
}
