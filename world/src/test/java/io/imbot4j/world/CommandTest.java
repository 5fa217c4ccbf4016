package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTest {
  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);
  private final int bot = portal.fetching("office");

  @Test
  void a_registered_command_is_heard_as_a_command_only() {
    portal.registerCommand(bot, "remind");
    ann.say("" + bot, "/remind 10m tea");
    assertThat(portal.fetchedTypes(bot))
        .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2COMMANDADD");
    assertThat((Map<?, ?>) at(portal.fetched(bot).get(1), "data", "command"))
        .isEqualTo(
            Map.of("id", 42, "command", "/remind", "params", "10m tea", "context", "textarea"));
  }

  @Test
  void an_unknown_command_is_an_ordinary_message() {
    ann.say("" + bot, "/remind me");
    assertThat(portal.fetchedTypes(bot))
        .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD");
  }

  @Test
  void each_line_calls_its_own_command() {
    portal.registerCommand(bot, "one");
    portal.registerCommand(bot, "two");
    ann.say("" + bot, "/one\ntext\n/two x\n/one");
    assertThat(
            portal.fetched(bot).stream()
                .skip(1)
                .map(event -> at(event, "data", "command", "command")))
        .containsExactly("/one", "/two");
  }

  @Test
  void a_command_that_is_not_common_needs_its_bot_in_the_chat() {
    portal.registerCommand(bot, "remind");
    ann.say("2", "/remind me");
    assertThat(portal.fetched(bot)).isEmpty();
  }

  @Test
  void a_common_command_is_answered_from_outside_as_a_line_of_the_portal() {
    int command = registerCommon();
    int asked = ann.say("2", "/weather");
    RestAnswer answer = answer(command, asked);
    assertThat(answer.result()).isEqualTo(Map.of("result", true));
    assertThat(ann.messages("2").get(1)).matches(MessageView::system);
    assertThat(ann.messages("2").get(1).text()).contains("office").contains("Sunny");
  }

  @Test
  void after_ten_minutes_an_answer_says_yes_and_does_nothing() {
    int command = portal.registerCommand(bot, "weather");
    int asked = ann.say("" + bot, "/weather");
    portal.world.advance(Duration.ofMinutes(10));
    assertThat(answer(command, asked).result()).isEqualTo(Map.of("result", true));
    assertThat(ann.messages("" + bot)).hasSize(1);
  }

  @Test
  void a_button_fires_a_registered_command_only() {
    portal.registerCommand(bot, "vote");
    portal.send(bot, "1", "message", "Vote", "keyboard", List.of(button("vote"), button("veto")));
    MessageView message = ann.messages("" + bot).get(0);
    ann.press(message.id(), 0);
    assertThat(portal.fetchedTypes(bot)).containsExactly("ONIMBOTV2COMMANDADD");
    assertThat(at(portal.fetched(bot).get(0), "data", "command", "context")).isEqualTo("keyboard");
    assertThat(at(portal.fetched(bot).get(0), "data", "user", "id")).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ann.press(message.id(), 1))
        .withMessageContaining("veto");
  }

  @Test
  void a_button_that_sends_speaks_for_the_person() {
    portal.send(
        bot,
        "1",
        "message",
        "?",
        "keyboard",
        List.of(fields("TEXT", "Yes", "ACTION", "SEND", "ACTION_VALUE", "yes")));
    int said = ann.press(ann.messages("" + bot).get(0).id(), 0).orElseThrow();
    assertThat(ann.messages("" + bot).get(1))
        .extracting(MessageView::id, MessageView::text)
        .containsExactly(said, "yes");
  }

  @Test
  void commands_are_offered_in_the_persons_language() {
    portal.call(
        "imbot.v2.Command.register",
        "botId",
        bot,
        "botToken",
        TOKEN,
        "fields",
        fields("command", "help", "title", fields("en", "Help", "ru", "Помощь")));
    assertThat(portal.world.as(3).commands("" + bot))
        .extracting(CommandView::title)
        .containsExactly("Помощь");
    assertThat(ann.commands("" + bot)).extracting(CommandView::command).containsExactly("/help");
    assertThat(ann.commands("2")).isEmpty();
  }

  @Test
  void registering_twice_gives_the_same_command() {
    assertThat(portal.registerCommand(bot, "help")).isEqualTo(portal.registerCommand(bot, "/help"));
    assertThat(register("hidden", false).error()).isEqualTo("COMMAND_REQUIRED");
    assertThat(register("command", "x").error()).isEqualTo("COMMAND_TITLE_REQUIRED");
    assertThat(register("command", List.of()).error()).isEqualTo("COMMAND_NAME_INVALID");
  }

  @Test
  void the_old_answer_gives_the_message_id() {
    int old = portal.old("old");
    RestAnswer registered =
        portal.call(
            "imbot.command.register",
            "BOT_ID",
            old,
            "CLIENT_ID",
            CLIENT,
            "COMMAND",
            "echo",
            "EVENT_COMMAND_ADD",
            "http://bot.test/echo",
            "LANG",
            List.of(fields("LANGUAGE_ID", "en", "TITLE", "Echo")));
    int asked = ann.say("" + old, "/echo a b");
    Delivery event = portal.world.takeDeliveries().get(1);
    assertThat(event.event()).isEqualTo("ONIMCOMMANDADD");
    assertThat(event.url()).isEqualTo("http://bot.test/echo?CLIENT_ID=" + CLIENT);
    assertThat(at(event.payload(), "data", "COMMAND", "" + registered.result(), "COMMAND_PARAMS"))
        .isEqualTo("a b");
    assertThat(oldAnswer(registered.result(), asked).result()).isEqualTo(asked + 1);
    portal.world.advance(Duration.ofHours(1));
    assertThat(oldAnswer(registered.result(), asked).result()).isEqualTo(true);
  }

  private RestAnswer oldAnswer(@Nullable Object command, int asked) {
    return portal.call(
        "imbot.command.answer",
        "COMMAND_ID",
        String.valueOf(command),
        "MESSAGE_ID",
        asked,
        "MESSAGE",
        "a b",
        "CLIENT_ID",
        CLIENT);
  }

  private RestAnswer register(Object... fields) {
    return portal.call(
        "imbot.v2.Command.register", "botId", bot, "botToken", TOKEN, "fields", fields(fields));
  }

  private int registerCommon() {
    RestAnswer answer =
        register("command", "weather", "common", "Y", "title", fields("en", "Weather"));
    return (int) at(answer.result(), "command", "id");
  }

  private RestAnswer answer(int command, int asked) {
    return portal.call(
        "imbot.v2.Command.answer",
        "botId",
        bot,
        "botToken",
        TOKEN,
        "commandId",
        command,
        "messageId",
        asked,
        "dialogId",
        "1",
        "fields",
        fields("message", "Sunny"));
  }

  private static Map<String, ?> button(String command) {
    return fields("TEXT", command, "COMMAND", command);
  }
}
