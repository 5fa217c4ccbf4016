package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.BotRuntimeBuilder;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Bots that hear everything and answer it: to each other, and to somebody who hammers. */
class RestraintTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final InMemory portal = InMemory.byWebhook();
  private final World world = portal.world();
  private final int ann = world.hire("Ann", "en").id();
  private final Map<BotId, BotRuntime> running = new LinkedHashMap<>();
  private final Map<BotId, Observed> observed = new LinkedHashMap<>();

  @AfterEach
  void they_go() {
    running.values().forEach(BotRuntime::close);
    portal.close();
  }

  @Nested
  class TwoBots {
    private final MessengerGateway one = bot("one");
    private final MessengerGateway two = bot("two");
    private final String group =
        "chat" + world.as(ann).createChat("All", List.of(number(one), number(two)), false);

    @Test
    void stop_talking_to_each_other() {
      start(one);
      start(two);
      says(group, "hello");
      assertThat(answers(one)).isEqualTo(11);
      assertThat(answers(two)).isEqualTo(11);
      assertThat(stops(one)).hasSize(1);
      assertThat(stops(two)).extracting(TurnObserver.LoopStopped::answers).containsExactly(10);
    }

    @Test
    void are_told_once_and_what_is_not_answered_is_listed() {
      start(one);
      start(two);
      says(group, "hello");
      two.messages().send(DialogId.parse(group), NewMessage.of("are you there?"));
      settle();
      assertThat(answers(one)).isEqualTo(11);
      assertThat(stops(one)).hasSize(1);
      assertThat(runtime(one).failed(10))
          .hasSize(2)
          .allSatisfy(dead -> assertThat(dead.failure()).contains("answered bots 10 times"));
    }

    @Test
    void go_on_when_a_person_speaks() {
      start(one);
      start(two);
      says(group, "hello");
      says(group, "go on");
      assertThat(answers(one)).isEqualTo(22);
      assertThat(stops(one)).hasSize(2);
    }

    @Test
    void go_on_after_a_quiet_while() {
      start(one);
      start(two);
      says(group, "hello");
      world.advance(Duration.ofMinutes(10));
      one.messages().send(DialogId.parse(group), NewMessage.of("good morning"));
      settle();
      assertThat(answers(two)).isEqualTo(21);
    }

    @Test
    void go_on_at_the_rate_of_a_dialog_where_there_is_no_guard() {
      UnaryOperator<BotRuntimeBuilder> unguarded =
          settings -> settings.withoutLoopGuard().dialogRate(5, Duration.ofSeconds(5));
      start(one, unguarded);
      start(two, unguarded);
      says(group, "hello");
      assertThat(answers(one)).isEqualTo(5);
      for (int second = 1; second <= 20; second++) {
        passes(Duration.ofSeconds(1));
        assertThat(answers(one)).isBetween(4L + second, 5L + second);
      }
      assertThat(stops(one)).isEmpty();
    }

    @Test
    void hear_as_much_as_they_like_while_they_say_nothing() {
      start(one);
      start(two);
      for (int line = 0; line < 50; line++) {
        two.messages().send(DialogId.parse(group), NewMessage.of("news, do not answer"));
      }
      settle();
      assertThat(heard()).hasSize(50);
      assertThat(stops(one)).isEmpty();
    }
  }

  @Nested
  class SomebodyWhoHammers {
    private final MessengerGateway bot = bot("one");
    private final String dialog = bot.bot().toString();
    private final List<String> all = IntStream.range(0, 40).mapToObj(i -> "line " + i).toList();

    @Test
    void is_answered_in_full_and_in_order_but_no_faster_than_once_a_second() {
      start(bot);
      all.forEach(this::hammers);
      settle();
      assertThat(answered()).isEqualTo(all.subList(0, 30));
      for (int second = 1; second <= 10; second++) {
        passes(Duration.ofMillis(999));
        assertThat(answered()).hasSize(29 + second);
        passes(Duration.ofMillis(1));
        assertThat(answered()).hasSize(30 + second);
      }
      assertThat(answered()).isEqualTo(all);
      assertThat(runtime(bot).failed(100)).isEmpty();
    }

    @Test
    void delays_nobody_else() {
      start(bot);
      all.forEach(this::hammers);
      int bob = world.hire("Bob", "en").id();
      world.as(bob).say(dialog, "hello");
      settle();
      assertThat(world.as(bob).messages(dialog)).hasSize(2);
    }

    @Test
    void may_do_so_again_after_a_rest() {
      start(bot);
      all.subList(0, 30).forEach(this::hammers);
      settle();
      passes(Duration.ofSeconds(30));
      all.subList(0, 30).forEach(this::hammers);
      settle();
      assertThat(answered()).hasSize(60);
    }

    @Test
    void is_answered_at_once_where_there_is_no_rate() {
      start(bot, BotRuntimeBuilder::withoutDialogRate);
      all.forEach(this::hammers);
      settle();
      assertThat(answered()).isEqualTo(all);
    }

    @Test
    void is_told_as_failed_where_the_bot_closes_and_keeps_nothing() {
      start(bot);
      all.forEach(this::hammers);
      settle();
      runtime(bot).close();
      assertThat(seen(bot)).filteredOn(TurnObserver.Failed.class::isInstance).hasSize(10);
    }

    private void hammers(String text) {
      world.as(ann).say(dialog, text);
    }

    private List<String> answered() {
      return world.as(ann).messages(dialog).stream()
          .filter(message -> message.authorId() != ann)
          .map(MessageView::text)
          .toList();
    }
  }

  @Nested
  class Settings {
    @Test
    void that_let_nothing_through_are_refused() {
      BotRuntimeBuilder settings = BotRuntime.of(new Parrot("one", heard), bot("one"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings.loopGuard(0, Duration.ofMinutes(1)))
          .withMessageContaining("loopGuard(0, PT1M)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings.dialogRate(1, Duration.ZERO))
          .withMessageContaining("dialogRate(1, PT0S)");
    }
  }

  private final List<String> heard = new ArrayList<>();

  private List<String> heard() {
    return heard;
  }

  private MessengerGateway bot(String code) {
    Secret secret = Secret.of("c4nary-a-token-of-bot-" + code);
    BotApi api = new BotApi(InMemoryCall.byWebhook(world), secret, world.clock());
    return new BotRegistrar(api)
        .register(new Parrot(code, heard), Generation.V2, portal.delivery());
  }

  private void start(MessengerGateway gateway) {
    start(gateway, settings -> settings);
  }

  private void start(MessengerGateway gateway, UnaryOperator<BotRuntimeBuilder> more) {
    Observed seen = new Observed();
    BotRuntimeBuilder settings =
        BotRuntime.of(new Parrot("any", heard), gateway)
            .clock(world.clock())
            .observer(seen)
            .inline();
    running.put(gateway.bot(), more.apply(settings).start());
    observed.put(gateway.bot(), seen);
    portal.connect(
        event -> Objects.requireNonNull(running.get(event.origin().bot())).dispatch(event),
        gateway.bot());
  }

  private BotRuntime runtime(MessengerGateway gateway) {
    return Objects.requireNonNull(running.get(gateway.bot()));
  }

  private void says(String dialog, String text) {
    world.as(ann).say(dialog, text);
    settle();
  }

  private void passes(Duration time) {
    world.advance(time);
    running.values().forEach(BotRuntime::wake);
    settle();
  }

  private void settle() {
    assertThat(portal.deliver(LONG)).isTrue();
  }

  private long answers(MessengerGateway gateway) {
    return world.snapshot().chats().stream()
        .filter(chat -> chat.name().equals("All"))
        .flatMap(chat -> world.as(ann).messages(chat.dialogId()).stream())
        .filter(message -> message.text().equals("hm"))
        .filter(message -> message.authorId() == gateway.bot().value())
        .count();
  }

  private List<TurnObserver.Observation> seen(MessengerGateway gateway) {
    return Objects.requireNonNull(observed.get(gateway.bot())).all();
  }

  private List<TurnObserver.LoopStopped> stops(MessengerGateway gateway) {
    return seen(gateway).stream()
        .filter(TurnObserver.LoopStopped.class::isInstance)
        .map(TurnObserver.LoopStopped.class::cast)
        .toList();
  }

  private static int number(MessengerGateway gateway) {
    return Math.toIntExact(gateway.bot().value());
  }

  /** Says in private what it hears, and in a group that it heard something. */
  private static final class Parrot extends AbstractBot {
    private final String code;
    private final List<String> heard;

    Parrot(String code, List<String> heard) {
      this.code = code;
      this.heard = heard;
    }

    @Override
    public BotProfile profile() {
      return BotProfile.of(new BotCode(code)).name(code).type(BotType.SUPERVISOR).build();
    }

    @Override
    protected boolean hearsBots() {
      return true;
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      heard.add(message.text());
      if (!message.text().contains("do not answer")) {
        dialog.say(message.chat().isPrivate() ? message.text() : "hm");
      }
    }
  }
}
