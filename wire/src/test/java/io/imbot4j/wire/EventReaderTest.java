package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserType;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatBuilder;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.ChatType;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.Reaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final PortalId PORTAL = new PortalId("6d0c1f2e3a4b5c6d7e8f901a2b3c4d5e");
  private static final BotId BOT = new BotId(812);
  private static final UserId MIRA = new UserId(31);

  private final EventReader reader = new EventReader();

  private <E extends BotEvent> E only(Class<E> type, String name, String... changes) {
    List<BotEvent> events = reader.read(Fixture.event(name, changes), PORTAL);
    assertThat(events).hasSize(1).hasOnlyElementsOfType(type);
    return type.cast(events.get(0));
  }

  private EventKey key(String name, String... changes) {
    return reader.read(Fixture.event(name, changes), PORTAL).get(0).origin().key();
  }

  private static ChatBuilder canteen() {
    return Chat.of(DialogId.parse("chat90"))
        .name("Canteen")
        .type(ChatType.CHAT)
        .owner(new UserId(33))
        .color(ChatColor.LIGHT_BLUE)
        .entity(EntityBinding.deal(4711));
  }

  @Nested
  class FirstGeneration {
    @Test
    void reads_a_message_in_a_group() {
      Message message = only(BotEvent.MessageAdded.class, "v1-message-group").message();

      assertThat(message)
          .isEqualTo(
              Message.of(new MessageId(5501), canteen().messageType("C").build())
                  .author(
                      User.of(MIRA)
                          .name("Mira Holm")
                          .firstName("Mira")
                          .lastName("Holm")
                          .workPosition("Cook")
                          .extranet(true)
                          .build())
                  .bb("what is for lunch, [USER=33]Ove Lind[/USER]?")
                  .mentioned(true)
                  .build());
    }

    @Test
    void says_where_an_event_comes_from() {
      var origin = only(BotEvent.MessageAdded.class, "v1-message-group").origin();

      assertThat(origin.portal()).isEqualTo(PORTAL);
      assertThat(origin.bot()).isEqualTo(BOT);
      assertThat(origin.at()).isEqualTo(Instant.ofEpochSecond(1785000000));
      assertThat(origin.language()).isEqualTo(Locale.forLanguageTag("uk"));
      assertThat(origin.key()).isEqualTo(key("v1-message-group"));
    }

    @Test
    void keeps_the_text_of_a_private_message_as_it_is() {
      var event =
          only(
              BotEvent.MessageAdded.class,
              "v1-message-group",
              "data[PARAMS][MENTIONED_LIST]=",
              "data[PARAMS][MESSAGE]=, so",
              "data[PARAMS][MESSAGE_ORIGINAL]=");

      assertThat(event.message().bb()).isEqualTo(", so");
    }

    @Test
    void cuts_what_the_portal_left_of_a_mention() {
      var event =
          only(
              BotEvent.MessageAdded.class,
              "v1-message-group",
              "data[PARAMS][MESSAGE]= , soup, please",
              "data[PARAMS][MESSAGE_ORIGINAL]=");

      assertThat(event.message().bb()).isEqualTo("soup, please");
    }

    @Test
    void gives_an_event_to_each_bot_of_a_call() {
      List<BotEvent> events = reader.read(Fixture.event("v1-edit-group-without-user"), PORTAL);

      assertThat(events).hasOnlyElementsOfType(BotEvent.MessageEdited.class);
      assertThat(events)
          .extracting(event -> event.origin().bot().value())
          .containsExactly(812L, 813L);
      assertThat(events).extracting(event -> event.origin().key()).doesNotHaveDuplicates();
    }

    @Test
    void numbers_the_author_where_no_user_is_described() {
      var events = reader.read(Fixture.event("v1-edit-group-without-user"), PORTAL);

      assertThat(events).extracting(BotEvent::by).containsOnly(User.numbered(MIRA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data[PARAMS][SYSTEM]=Y", "data[PARAMS][AUTHOR_ID]=0"})
    void gives_no_author_to_a_line_of_the_portal(String change) {
      var event = only(BotEvent.MessageAdded.class, "v1-message-group", change);

      assertThat(event.message().isSystem()).isTrue();
    }

    @Test
    void takes_the_author_and_not_another_user_described() {
      var event =
          only(BotEvent.MessageAdded.class, "v1-message-group", "data[PARAMS][AUTHOR_ID]=44");

      assertThat(event.by()).isEqualTo(User.numbered(new UserId(44)));
    }

    @Test
    void reads_who_opened_the_private_dialog() {
      var event = only(BotEvent.JoinedChat.class, "v1-join-private");

      assertThat(event.by()).isEqualTo(User.numbered(MIRA));
      assertThat(event.chat().dialog()).isEqualTo(DialogId.of(MIRA));
      assertThat(event.chat().type()).isEqualTo(ChatType.PRIVATE);
      assertThat(event.chat().id()).isNull();
      assertThat(event.origin().language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void reads_a_deleted_message() {
      var event = only(BotEvent.MessageDeleted.class, "v1-delete-private");

      assertThat(event.message()).isEqualTo(new MessageId(5503));
      assertThat(event.by()).isEqualTo(User.named(MIRA, "Mira Holm"));
      assertThat(event.chat().id()).isEqualTo(new ChatId(91));
    }

    @Test
    void gives_an_event_for_each_command_of_a_call() {
      List<BotEvent> events = reader.read(Fixture.event("v1-commands"), PORTAL);

      assertThat(events)
          .extracting(event -> ((BotEvent.CommandAdded) event).command())
          .containsExactly(
              new CommandCall(
                  new CommandId(66), new CommandName("menu"), "today", CommandCall.Context.TYPED),
              new CommandCall(
                  new CommandId(67), new CommandName("order"), "", CommandCall.Context.BUTTON));
      assertThat(events).extracting(event -> event.origin().key()).doesNotHaveDuplicates();
      assertThat(events).extracting(BotEvent::by).containsOnly(User.named(MIRA, "Mira Holm"));
    }

    @Test
    void reads_the_end_of_a_bot() {
      assertThat(only(BotEvent.BotDeleted.class, "v1-bot-deleted").origin().bot()).isEqualTo(BOT);
    }

    @Test
    void reads_a_context() {
      var event =
          only(
              BotEvent.ContextOpened.class,
              "v1-join-private",
              "event=OnImBotContextGet",
              "data[PARAMS][CONTEXT][dish]=soup");

      assertThat(event.context()).isEqualTo(Map.of("dish", "soup"));
      assertThat(event.by()).isEqualTo(User.numbered(MIRA));
    }
  }

  @Nested
  class SecondGeneration {
    @Test
    void reads_a_message_in_a_group() {
      var event = only(BotEvent.MessageAdded.class, "v2-message-group");

      assertThat(event.message())
          .isEqualTo(
              Message.of(
                      new MessageId(5505),
                      canteen()
                          .type(ChatType.OPEN)
                          .messageType("O")
                          .entity(EntityBinding.of("TASKS_TASK", "12"))
                          .description("Food, mostly")
                          .build())
                  .author(
                      User.of(MIRA)
                          .name("Mira Holm")
                          .firstName("Mira")
                          .lastName("Holm")
                          .workPosition("Cook")
                          .type(UserType.EMPLOYEE)
                          .connector(true)
                          .build())
                  .bb("what did [USER=33]Ove Lind[/USER] cook? [disk=70]")
                  .mentioned(true)
                  .date(Instant.parse("2026-07-25T17:20:00Z"))
                  .files(
                      List.of(
                          new MessageFile(71, "", 0),
                          new MessageFile(72, "", 0),
                          new MessageFile(70, "", 0)))
                  .replyTo(new MessageId(5400))
                  .build());
      assertThat(event.origin().language()).isEqualTo(Locale.forLanguageTag("pt-BR"));
    }

    @Test
    void knows_the_bot_itself_as_the_author() {
      var event = only(BotEvent.ReactionChanged.class, "v2-reaction");

      assertThat(event.message().isFromBot()).isTrue();
      assertThat(event.by()).isEqualTo(User.named(MIRA, "Mira Holm"));
      assertThat(event.reaction()).isEqualTo(Reaction.LIKE);
      assertThat(event.added()).isTrue();
    }

    @Test
    void reads_a_reaction_taken_back() {
      assertThat(only(BotEvent.ReactionChanged.class, "v2-reaction", "data[action]=delete").added())
          .isFalse();
    }

    @Test
    void reads_a_command_without_its_slash() {
      var event = only(BotEvent.CommandAdded.class, "v2-command");

      assertThat(event.command())
          .isEqualTo(
              new CommandCall(
                  new CommandId(68), new CommandName("order"), "soup", CommandCall.Context.BUTTON));
      assertThat(event.dialog()).isEqualTo(DialogId.of(MIRA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data[message][authorId]=0", "data[message][isSystem]=1"})
    void gives_no_author_to_a_line_of_the_portal(String change) {
      assertThat(only(BotEvent.MessageAdded.class, "v2-message-group", change).by()).isNull();
    }

    @Test
    void reads_a_context() {
      var event = only(BotEvent.ContextOpened.class, "v2-context");

      assertThat(event.context())
          .isEqualTo(Map.of("dish", "soup", "with", List.of("bread", "butter")));
      assertThat(event.by()).isEqualTo(User.numbered(MIRA));
    }

    @Test
    void drops_a_binding_longer_than_the_platform_stores() {
      var event =
          only(
              BotEvent.MessageAdded.class,
              "v2-message-group",
              "data[chat][entityId]=" + "9".repeat(256));

      assertThat(event.message().chat().entity()).isNull();
    }
  }

  @Nested
  class Fetched {
    private final Map<String, Object> event = new HashMap<>();

    Fetched() {
      event.put("eventId", 9001);
      event.put("type", "ONIMBOTV2JOINCHAT");
      event.put("date", "2026-07-25T19:20:00+02:00");
      event.put("data", Map.of("dialogId", "chat90", "chat", Map.of("id", 90), "language", "de"));
    }

    @Test
    void reads_json_types() {
      BotEvent read = reader.fetched(Tree.of(event), PORTAL, BOT);

      assertThat(read).isInstanceOf(BotEvent.JoinedChat.class);
      assertThat(read.dialog()).isEqualTo(DialogId.parse("chat90"));
      assertThat(read.origin().key()).isEqualTo(new EventKey("f9001"));
      assertThat(read.origin().bot()).isEqualTo(BOT);
      assertThat(read.origin().at()).isEqualTo(Instant.parse("2026-07-25T17:20:00Z"));
    }

    @Test
    void leaves_null_out_of_a_context() {
      Map<String, Object> context = new HashMap<>();
      context.put("dish", null);
      context.put("count", 2);
      event.put("type", "ONIMBOTV2CONTEXTGET");
      event.put("data", Map.of("dialogId", "31", "context", context));

      var read = (BotEvent.ContextOpened) reader.fetched(Tree.of(event), PORTAL, BOT);

      assertThat(read.context()).isEqualTo(Map.of("count", "2"));
    }

    @Test
    void takes_the_epoch_for_a_date_it_cannot_read() {
      event.put("date", "yesterday");

      assertThat(reader.fetched(Tree.of(event), PORTAL, BOT).origin().at())
          .isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"ONIMBOTV2MESSAGEADD", "ONIMBOTV2JOINCHAT", "ONIMBOTV2COMMANDADD", "ONIMNEWS"})
    void keeps_an_event_that_lacks_what_it_must_have(String name) {
      Map<String, Object> data = Map.of("soup", "hot", "bot", Map.of("code", "no number"));
      for (Object little : List.of(Map.of(), List.of(), "", data)) {
        event.put("type", name);
        event.put("data", little);

        var read = (BotEvent.Unknown) reader.fetched(Tree.of(event), PORTAL, BOT);

        assertThat(read.name()).isEqualTo(name);
        assertThat(read.data()).isEqualTo(little.equals(data) ? data : Map.of());
        assertThat(read.origin().key()).isEqualTo(new EventKey("f9001"));
        assertThat(read.origin().at()).isEqualTo(Instant.parse("2026-07-25T17:20:00Z"));
      }
    }

    @Test
    void keeps_an_event_of_a_user_that_lacks_what_it_must_have() {
      event.put("type", "ONIMV2MESSAGEADD");
      event.put("data", Map.of("soup", "hot", "access_token", "c4nary-secret"));

      var read = (BotEvent.Observed) reader.fetched(Tree.of(event), PORTAL, BOT);

      assertThat(((UserEvent.Unknown) read.event()).data()).isEqualTo(Map.of("soup", "hot"));
      assertThat(reader.ofUser(Tree.of(event), PORTAL)).isEqualTo(read.event());
    }

    @Test
    void refuses_an_event_without_a_number() {
      event.remove("eventId");

      assertThatExceptionOfType(MalformedEvent.class)
          .isThrownBy(() -> reader.fetched(Tree.of(event), PORTAL, BOT))
          .withMessage("event ONIMBOTV2JOINCHAT has no eventId");
    }
  }

  @Nested
  class Key {
    @Test
    void stays_when_only_tokens_differ() {
      assertThat(
              key(
                  "v1-message-group",
                  "data[BOT][812][access_token]=c4nary-another",
                  "data[BOT][812][AUTH][access_token]=c4nary-another",
                  "data[BOT][812][expires]=1790009999",
                  "auth[access_token]=c4nary-another"))
          .isEqualTo(key("v1-message-group"));
    }

    @Test
    void stays_when_only_links_that_work_once_differ() {
      String link =
          "data[PARAMS][FILES][7][urlMachine]=https://canteen.example/rest/download?auth=";

      assertThat(key("v1-message-group", link + "first"))
          .isEqualTo(key("v1-message-group", link + "second"));
    }

    @Test
    void stays_whether_nothing_is_empty_or_left_out() {
      assertThat(key("v2-reaction", "data[message][uuid]=")).isEqualTo(key("v2-reaction"));
    }

    @Test
    void of_an_added_message_stays_whatever_else_is_said() {
      assertThat(key("v2-message-group", "data[message][text]=soup", "data[user][name]=Ove"))
          .isEqualTo(key("v2-message-group"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ts=1785000010",
          "data[message][id]=77",
          "data[bot][id]=813",
          "event=ONIMBOTV2MESSAGEUPDATE",
          "event=ONIMBOTMESSAGEADD"
        })
    void of_an_added_message_differs_with(String change) {
      assertThat(key("v2-message-group", change)).isNotEqualTo(key("v2-message-group"));
    }

    @Test
    void differs_with_the_text_of_a_second_edit() {
      String edit = "event=ONIMBOTV2MESSAGEUPDATE";

      assertThat(key("v2-message-group", edit, "data[message][text]=soup"))
          .isNotEqualTo(key("v2-message-group", edit, "data[message][text]=stew"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ts=1785000010",
          "data[action]=delete",
          "data[bot][id]=813",
          "data[user][id]=32"
        })
    void differs_with(String change) {
      assertThat(key("v2-reaction", change)).isNotEqualTo(key("v2-reaction"));
    }
  }

  @Nested
  class Stranger {
    @Test
    void is_kept_without_its_tokens() {
      var event =
          only(
              BotEvent.Unknown.class,
              "v2-message-group",
              "event=ONIMBOTV2SOMETHINGNEW",
              "data[deep][APPLICATION_TOKEN]=secret",
              "data[deep][er][botToken]=secret",
              "data[message][files][0][urlDownload]=https://canteen.example/rest/31/c4nary-secret/");

      assertThat(event.name()).isEqualTo("ONIMBOTV2SOMETHINGNEW");
      assertThat(event.data()).containsKeys("bot", "message", "chat", "user", "language");
      assertThat(event.toString()).doesNotContain("c4nary", "auth=");
    }

    @Test
    void of_the_first_generation_goes_to_its_bots() {
      var event = only(BotEvent.Unknown.class, "v1-join-private", "event=ONIMBOTSOMETHING");

      assertThat(event.origin().bot()).isEqualTo(BOT);
    }

    @Test
    void without_a_bot_is_refused() {
      Tree install = Tree.of(Map.of("event", "ONAPPINSTALL", "ts", "1785000000"));

      assertThatExceptionOfType(MalformedEvent.class)
          .isThrownBy(() -> reader.read(install, PORTAL))
          .withMessage("event ONAPPINSTALL has no bot id");
    }
  }

  @Nested
  class Malformed {
    static Stream<Arguments> broken() {
      return Stream.of(
          arguments("v2-message-group", "data[chat][dialogId]=", "names no dialog"),
          arguments("v2-message-group", "data[chat][dialogId]=#!", "dialog id \"#!\" is none of"),
          arguments("v2-message-group", "data[message][id]=soup", "has no message id"),
          arguments("v2-message-group", "data[bot][id]=-1", "has no bot id"),
          arguments("v2-message-group", "ts=", "does not say in ts"),
          arguments("v2-message-group", "ts=999999999999999999", "does not say in ts"),
          arguments("v2-message-group", "event=", "it has no name"),
          arguments("v2-message-group", "data=x", "has no bot id"),
          arguments("v2-command", "data[command][command]=two words", "is not one word"),
          arguments("v2-command", "data[command][id]=0", "has no command id"),
          arguments("v1-commands", "data[COMMAND]=x", "carries no command"),
          arguments("v1-commands", "data[COMMAND][67][BOT_ID]=x", "has no bot id"),
          arguments("v1-message-group", "data[PARAMS]=x", "has no message id"),
          arguments("v1-message-group", "data[BOT]=x", "has no bot id"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void is_refused_in_one_sentence(String fixture, String change, String why) {
      assertThatExceptionOfType(MalformedEvent.class)
          .isThrownBy(() -> reader.read(Fixture.event(fixture, change), PORTAL))
          .withMessageContaining(why);
    }

    @RepeatedTest(300)
    void never_escapes_as_anything_else(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      List<String> fixtures =
          List.of(
              "v1-message-group", "v1-commands", "v2-message-group", "v2-command", "v2-reaction");
      Tree whole = Fixture.event(fixtures.get(random.nextInt(fixtures.size())));

      try {
        assertThat(reader.read(Tree.of(broken(whole, random)), PORTAL)).isNotEmpty();
      } catch (MalformedEvent malformed) {
        assertThat(malformed.getMessage()).isNotBlank();
      }
    }

    private static Object broken(Tree tree, Random random) {
      if (random.nextInt(30) == 0) {
        return List.of(
                "", "x", 0, -5L, 1e300, true, List.of(), List.of(1, "y"), Map.of("0", Map.of()))
            .get(random.nextInt(9));
      }
      if (!(tree.raw() instanceof Map)) {
        return tree.text();
      }
      Map<String, Object> copy = new HashMap<>();
      tree.map().forEach((key, value) -> copy.put(key, broken(value, random)));
      return copy;
    }
  }
}
