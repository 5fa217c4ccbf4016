package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.contracts.FakeApp;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BotMoveTest {
  private static final Delivery WEBHOOK =
      Delivery.webhook(URI.create("https://bot.example.com/events"));

  private final FakeMessenger messenger = new FakeMessenger();
  private final FakeApp app = new FakeApp(messenger);
  private final BotId old =
      app.register(
              new BotRegistration(
                  BotProfile.of("office", "Office").build(), Generation.V1, WEBHOOK))
          .id();

  @Nested
  class Move {
    @Test
    void registers_the_bot_and_its_commands_and_leaves_the_older_one() {
      BotMove.of(app, bot("office"), Delivery.fetch()).move();

      assertThat(app.registrations().values())
          .extracting(BotRegistration::generation)
          .containsExactlyInAnyOrder(Generation.V1, Generation.V2);
      assertThat(messenger.commands().list())
          .extracting(Command::name)
          .contains(new CommandName("go"));
    }

    @Test
    void unregisters_the_older_one_when_asked() {
      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();

      assertThat(app.registrations()).hasSize(1).doesNotContainKey(old);
    }

    @Test
    void changes_nothing_when_it_was_made() {
      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();
      Map<BotId, BotRegistration> moved = app.registrations();

      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();

      assertThat(app.registrations()).isEqualTo(moved);
      assertThat(app.changes()).isEmpty();
    }

    @Test
    void goes_on_where_it_was_cut_short() {
      app.register(new BotRegistration(bot("office").profile(), Generation.V2, Delivery.fetch()));

      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();

      assertThat(app.registrations()).hasSize(1).doesNotContainKey(old);
      assertThat(messenger.commands().list()).isNotEmpty();
    }

    @Test
    void refuses_the_code_a_portal_keeps_for_the_older_one() {
      app.sharesCodes();

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () -> BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move())
          .withMessageContaining("give the bot's profile another code");
      assertThat(app.registrations()).containsOnlyKeys(old);
      assertThat(messenger.commands().list()).isEmpty();
    }

    @Test
    void takes_another_code() {
      app.sharesCodes();
      BotMove move =
          BotMove.of(app, bot("office2"), Delivery.fetch())
              .formerly(new BotCode("office"))
              .thenUnregister();

      move.move();
      move.move();

      assertThat(app.registrations().values())
          .extracting(registration -> registration.profile().code())
          .containsExactly(new BotCode("office2"));
    }

    @Test
    void is_done_where_a_portal_shows_the_moved_bot_to_the_older_generation_too() {
      app.sharesCodes().unregister(old, Generation.V1);
      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();

      BotMove.of(app, bot("office"), Delivery.fetch()).thenUnregister().move();

      assertThat(app.registrations()).hasSize(1);
    }

    @Test
    void sees_the_older_bot_by_a_gateway_of_its_own() {
      FakeApp newer = new FakeApp(new FakeMessenger());
      newer.register(new BotRegistration(bot("other").profile(), Generation.V2, Delivery.fetch()));

      BotMove.of(newer, bot("office"), Delivery.fetch()).from(app).thenUnregister().move();

      assertThat(app.registrations()).isEmpty();
      assertThat(newer.registrations()).hasSize(2);
    }

    @Test
    void refuses_a_profile_the_newer_generation_cannot_carry() {
      TestBot lettered = bot(BotProfile.of("office", "Office").email("office@bot.example").build());

      assertThatIllegalArgumentException()
          .isThrownBy(() -> BotMove.of(app, lettered, Delivery.fetch()))
          .withMessageContaining("email");
    }
  }

  @Nested
  class Plan {
    @Test
    void says_what_happens_and_changes_nothing() {
      Map<BotId, BotRegistration> before = app.registrations();

      MovePlan plan = BotMove.of(app, bot("office"), Delivery.fetch()).plan();

      assertThat(plan.obstacle()).isNull();
      assertThat(plan.happens())
          .contains(
              "The bot \"office\" is registered with imbot.v2 and gets a number of its own.",
              "Its commands are registered with it: 2.",
              "Bot "
                  + old
                  + " of the older generation stays, and its events go on in their own form.");
      assertThat(plan.noticed()).anyMatch(sentence -> sentence.contains("empty private dialog"));
      assertThat(plan.unknown()).anyMatch(sentence -> sentence.contains("the code \"office\""));
      assertThat(app.registrations()).isEqualTo(before);
      assertThat(messenger.commands().list()).isEmpty();
    }

    @Test
    void says_what_is_deleted_with_the_older_bot() {
      MovePlan plan = BotMove.of(app, bot("office"), WEBHOOK).thenUnregister().plan();

      assertThat(plan.lost())
          .contains(
              "The private dialogs of bot " + old + " are deleted with all that was said in them.");
    }

    @Test
    void says_why_the_move_would_be_refused() {
      app.sharesCodes();

      assertThat(BotMove.of(app, bot("office"), Delivery.fetch()).plan().obstacle())
          .contains("keeps the code \"office\" for bot " + old);
    }

    @Test
    void says_that_no_older_bot_is_shown() {
      MovePlan plan = BotMove.of(app, bot("canteen"), Delivery.fetch()).plan();

      assertThat(plan.unknown()).anyMatch(sentence -> sentence.contains("another CLIENT_ID"));
      assertThat(plan.noticed()).isEmpty();
    }
  }

  private static TestBot bot(String code) {
    return bot(BotProfile.of(code, "Office").build());
  }

  private static TestBot bot(BotProfile profile) {
    return new TestBot(on -> on.command("go", "Go", (c, d) -> {}), (message, dialog) -> {}) {
      @Override
      public BotProfile profile() {
        return profile;
      }
    };
  }
}
