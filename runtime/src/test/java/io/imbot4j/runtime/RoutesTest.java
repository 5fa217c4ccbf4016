package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Name;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Routes;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.domain.message.NewMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {
  record Vote(int poll) {}

  @Name("vote")
  record Choice(int poll) {}

  record Help() {}

  record Cancel() {}

  record Mapped(Map<String, String> fields) {}

  record Inner(Object anything) {}

  record Outer(int number, List<Inner> inners) {}

  @Name("not a word")
  record Misnamed() {}

  sealed interface Step {
    record Ask(char letter) implements Step {}
  }

  static final class Talking extends Conversation<Help> {
    @Override
    protected Help first() {
      return new Help();
    }

    @Override
    protected NewMessage ask(Help step, Locale language) {
      return say("?");
    }

    @Override
    protected Next<Help> answer(Help step, Answer answer) {
      return done("!");
    }
  }

  static final class Lettered extends Conversation<Step> {
    @Override
    protected Step first() {
      return new Step.Ask('a');
    }

    @Override
    protected NewMessage ask(Step step, Locale language) {
      return say("?");
    }

    @Override
    protected Next<Step> answer(Step step, Answer answer) {
      return done("!");
    }
  }

  @ParameterizedTest
  @MethodSource("overlapping")
  void overlapping_routes_are_refused_at_start(Consumer<Routes> routes, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.inline(TestBot.with(routes)))
        .withMessageContaining(named);
  }

  static Stream<Arguments> overlapping() {
    return Stream.of(
        routes(on -> on.command("go", "Go", (c, d) -> {}).command("go", "Go", (c, d) -> {}), "/go"),
        routes(on -> on.command("go", "Go", (c, d) -> {}).command("Go", "Go", (c, d) -> {}), "/Go"),
        routes(
            on -> on.button(Vote.class, (p, d) -> {}).button(Choice.class, (p, d) -> {}), "Choice"),
        routes(
            on -> on.timer(Vote.class, (p, d) -> {}).timer(Choice.class, (p, d) -> {}), "Choice"),
        routes(
            on -> on.command("Vote", "Vote", (c, d) -> {}).button(Vote.class, (p, d) -> {}),
            "/vote"),
        routes(
            on -> on.command("go", "Go", (c, d) -> {}).button(Help.class, (p, d) -> {}), "/help"),
        routes(
            on -> on.command("talk", "Talk", new Talking()).button(Cancel.class, (p, d) -> {}),
            "/cancel"));
  }

  @ParameterizedTest
  @MethodSource("unstorable")
  void a_record_that_cannot_be_stored_is_refused_with_its_components_name(
      Consumer<Routes> routes, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.inline(TestBot.with(routes)))
        .withMessageContaining(named);
  }

  static Stream<Arguments> unstorable() {
    return Stream.of(
        routes(on -> on.button(Mapped.class, (p, d) -> {}), "Mapped.fields"),
        routes(on -> on.timer(Outer.class, (p, d) -> {}), "Inner.anything"),
        routes(on -> on.command("ask", "Ask", new Lettered()), "Ask.letter"),
        routes(on -> on.command("map", "Map", Mapped.class, (p, d) -> {}), "fields"),
        routes(on -> on.button(Misnamed.class, (p, d) -> {}), "@Name"));
  }

  @Test
  void a_title_longer_than_the_portal_stores_is_refused_at_start() {
    TestBot bot = TestBot.with(on -> on.command("go", "o".repeat(256), (c, d) -> {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.inline(bot))
        .withMessageContaining("command go: title in en has 256 characters");
  }

  @Test
  void a_button_and_a_timer_may_share_a_record() {
    try (Stage stage =
        Stage.inline(
            TestBot.with(
                on -> on.button(Vote.class, (p, d) -> {}).timer(Vote.class, (p, d) -> {})))) {
      assertThat(stage.says(ANN, "hi").texts()).containsExactly("heard hi");
    }
  }

  @Test
  void buttons_without_a_key_are_refused_with_the_remedy() {
    TestBot bot = TestBot.with(on -> on.button(Vote.class, (p, d) -> {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BotRuntime.of(bot, new FakeMessenger()).inline().start())
        .withMessageContaining("signedWith");
  }

  private static Arguments routes(Consumer<Routes> routes, String named) {
    return arguments(routes, named);
  }
}
