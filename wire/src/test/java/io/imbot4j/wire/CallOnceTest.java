package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.Effects;
import io.imbot4j.port.MessengerGateway;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway through which a turn acts once. */
class CallOnceTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";
  private static final DialogId ANN = DialogId.parse("31");

  private final FakePortal portal =
      new FakePortal()
          .answers(SEND, Map.of("id", 5505))
          .answers("imbot.v2.Chat.get", Map.of("chat", Map.of("id", 90, "dialogId", "chat90")))
          .answers("imbot.v2.Chat.InputAction.notify", true);
  private final Remembered effects = new Remembered();

  @Test
  void a_call_of_an_earlier_run_gives_the_same_answer_and_is_not_made() {
    MessageId first = gateway().messages().send(ANN, NewMessage.of("hello"));

    assertThat(gateway().messages().send(ANN, NewMessage.of("hello"))).isEqualTo(first);
    assertThat(portal.calls).hasSize(1);
  }

  @Test
  void reading_and_typing_are_not_remembered() {
    gateway().chats().get(DialogId.parse("chat90"));
    gateway().chats().show(InputAction.TYPING, ANN, null);

    assertThat(portal.calls).hasSize(2);
    assertThat(effects.answers).isEmpty();
  }

  @Test
  void what_is_said_is_told_apart_but_not_the_secret_it_is_said_with() {
    gateway("a-bot-token").messages().send(ANN, NewMessage.of("hello"));
    gateway("another-token").messages().send(ANN, NewMessage.of("hello"));
    gateway("another-token").messages().send(ANN, NewMessage.of("good-bye"));

    assertThat(effects.answers.keySet()).hasSize(2).allMatch(key -> key.startsWith(SEND + " "));
  }

  @Test
  void an_answer_is_remembered_without_its_tokens() {
    portal.answers(
        "imbot.v2.File.upload",
        Map.of("file", Map.of("id", 7, "urlDownload", "https://canteen.example/?auth=tea-towel")));
    RestCall call = new CallOnce(portal, effects);

    assertThat(call.call("imbot.v2.File.upload", Map.of("name", "menu.pdf")).at("file").map())
        .containsKey("urlDownload");
    assertThat(effects.answers.toString()).contains("file").doesNotContain("tea-towel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imbot.v2.Chat.Message.get",
        "imbot.v2.Chat.Message.getContext",
        "imbot.v2.Chat.User.list",
        "imbot.v2.Revision.get",
        "imbot.v2.File.download",
        "imbot.v2.Chat.InputAction.notify",
        "imbot.dialog.get",
        "imbot.chat.user.list",
        "imbot.chat.sendTyping"
      })
  void what_changes_nothing_may_be_called_again(String method) {
    assertThat(CallOnce.isHarmless(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imbot.v2.Chat.Message.send",
        "imbot.v2.Chat.Message.read",
        "imbot.v2.Chat.TextField.enabled",
        "imbot.v2.Command.answer",
        "imbot.message.like",
        "imbot.chat.leave",
        "imopenlines.bot.session.finish",
        "some.method.of.tomorrow"
      })
  void whatever_else_there_is_is_made_once(String method) {
    assertThat(CallOnce.isHarmless(method)).isFalse();
  }

  private MessengerGateway gateway() {
    return gateway("a-bot-token");
  }

  private MessengerGateway gateway(String token) {
    return new BotApi(portal, Secret.of(token)).as(new BotId(812), Generation.V2).through(effects);
  }

  private static final class Remembered implements Effects {
    final Map<String, Map<String, Object>> answers = new HashMap<>();

    @Override
    public Map<String, Object> once(
        String method, String content, Supplier<Map<String, Object>> call) {
      return answers.computeIfAbsent(method + " " + content, key -> call.get());
    }
  }
}
