package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Routes;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes to a bot, and what is kept from it. */
class HearingTest {
  private static final DialogId PRIVATE = DialogId.of(ANN.id());
  private static final User OTHER_BOT = User.bot(new UserId(99), "Other bot");

  @Test
  void every_event_comes_to_its_hook() {
    List<String> hooks = new ArrayList<>();
    try (Stage stage = Stage.inline(new Everything(hooks))) {
      Message message = Stage.written(ANN, PRIVATE, "hi");
      Chat chat = Chat.at(PRIVATE);
      stage.says(ANN, "hi");
      stage.dispatch(new BotEvent.MessageEdited(stage.origin(), message));
      stage.dispatch(new BotEvent.MessageDeleted(stage.origin(), new MessageId(1), chat, ANN));
      stage.dispatch(new BotEvent.JoinedChat(stage.origin(), chat, ANN));
      stage.dispatch(
          new BotEvent.ReactionChanged(stage.origin(), Reaction.LIKE, true, message, ANN));
      stage.dispatch(new BotEvent.ContextOpened(stage.origin(), chat, Map.of("a", "b"), ANN));
      stage.dispatch(new BotEvent.BotDeleted(stage.origin()));
      stage.dispatch(new BotEvent.Unknown(stage.origin(), "ONNEWS", Map.of()));
      assertThat(hooks)
          .containsExactly(
              "message",
              "edited",
              "deleted",
              "joined",
              "reaction",
              "context",
              "bot deleted",
              "unknown");
      assertThat(stage.saw(TurnObserver.Unhandled.class)).isEmpty();
    }
  }

  @Nested
  class Bots {
    @Test
    void are_not_heard() {
      try (Stage stage = Stage.inline(DispatchTest.echo())) {
        assertThat(stage.says(OTHER_BOT, "hi").texts()).isEmpty();
      }
    }

    @Test
    void are_heard_where_they_are_asked_for_but_never_the_bot_itself() {
      TestBot bot =
          new TestBot(on -> {}, (message, dialog) -> dialog.say(message.text())) {
            @Override
            protected boolean hearsBots() {
              return true;
            }
          };
      User itself = User.bot(BOT.user(), "Me");
      try (Stage stage = Stage.inline(bot)) {
        stage.says(itself, PRIVATE, "my own words").says(OTHER_BOT, "hi");
        assertThat(stage.texts()).containsExactly("hi");
      }
    }
  }

  @Nested
  class LinesOfThePortal {
    @Test
    void are_not_heard() {
      try (Stage stage = Stage.inline(DispatchTest.echo())) {
        stage.dispatch(stage.message(null, PRIVATE, "Ann joined"));
        assertThat(stage.texts()).isEmpty();
      }
    }

    @Test
    void are_heard_by_those_who_hear_bots() {
      TestBot bot =
          new TestBot(on -> {}, (message, dialog) -> dialog.say(message.text())) {
            @Override
            protected boolean hearsBots() {
              return true;
            }
          };
      try (Stage stage = Stage.inline(bot)) {
        stage.dispatch(stage.message(null, PRIVATE, "Ann joined"));
        assertThat(stage.texts()).containsExactly("Ann joined");
      }
    }
  }

  @Nested
  class Unhandled {
    @Test
    void events_are_told_once_with_the_override_to_paste() {
      try (Stage stage = Stage.inline(DispatchTest.echo())) {
        for (int i = 0; i < 3; i++) {
          stage.dispatch(new BotEvent.JoinedChat(stage.origin(), Chat.at(PRIVATE), ANN));
        }
        assertThat(stage.saw(TurnObserver.Unhandled.class))
            .extracting(TurnObserver.Unhandled::override)
            .containsExactly(
                "@Override protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog)"
                    + " {}");
      }
    }
  }

  @Nested
  class Handled {
    @Test
    void elsewhere_is_not_told_as_unhandled() {
      AbstractBot bot =
          new AbstractBot() {
            @Override
            protected void routes(Routes on) {
              on.command("book", "Book", new ConversationsTest.Booking());
            }
          };
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "/book").says(ANN, "Oslo").says(OTHER_BOT, "hi");
        assertThat(stage.saw(TurnObserver.Unhandled.class)).isEmpty();
        assertThat(stage.says(BOB, "hi").saw(TurnObserver.Unhandled.class)).hasSize(1);
      }
    }
  }

  @Nested
  class Slow {
    @Test
    void turns_are_reported_once_and_go_on() throws Exception {
      CountDownLatch go = new CountDownLatch(1);
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch reported = new CountDownLatch(1);
      SettableClock clock = new SettableClock();
      List<Duration> slow = new CopyOnWriteArrayList<>();
      FakeMessenger messenger = new FakeMessenger();
      TestBot bot =
          TestBot.hearing(
              (message, dialog) -> {
                started.countDown();
                go.await();
                dialog.say("done");
              });
      try (BotRuntime runtime =
          BotRuntime.of(bot, messenger)
              .clock(clock)
              .slowAfter(Duration.ofSeconds(30))
              .observer(
                  seen -> {
                    if (seen instanceof TurnObserver.Slow one) {
                      slow.add(one.so());
                      reported.countDown();
                    }
                  })
              .start()) {
        runtime.dispatch(Samples.message("e1", ANN, "hello"));
        started.await();
        clock.goesOn(Duration.ofSeconds(31));
        assertThat(reported.await(20, TimeUnit.SECONDS)).isTrue();
        clock.goesOn(Duration.ofSeconds(31));
        go.countDown();
        assertThat(runtime.awaitIdle(Duration.ofSeconds(20))).isTrue();
        assertThat(messenger.texts()).containsExactly("done");
        assertThat(slow).containsExactly(Duration.ofSeconds(31));
      }
    }
  }

  private static final class Everything extends AbstractBot {
    private final List<String> hooks;

    Everything(List<String> hooks) {
      this.hooks = hooks;
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      hooks.add("message");
    }

    @Override
    protected void onMessageEdited(Message message, Dialog dialog) {
      hooks.add("edited");
    }

    @Override
    protected void onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog) {
      hooks.add("deleted");
    }

    @Override
    protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) {
      hooks.add("joined");
    }

    @Override
    protected void onReaction(BotEvent.ReactionChanged reaction, Dialog dialog) {
      hooks.add("reaction");
    }

    @Override
    protected void onContext(BotEvent.ContextOpened opened, Dialog dialog) {
      hooks.add("context");
    }

    @Override
    protected void onBotDeleted(BotEvent.BotDeleted deleted) {
      hooks.add("bot deleted");
    }

    @Override
    protected void onUnknown(BotEvent.Unknown unknown) {
      hooks.add("unknown");
    }
  }
}
