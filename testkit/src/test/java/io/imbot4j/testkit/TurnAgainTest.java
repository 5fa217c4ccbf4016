package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A turn whose end was not stored runs again, and does nothing to its portal twice. */
class TurnAgainTest {
  private final CutInbox inbox = new CutInbox();
  private final List<String> runs = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void says_nothing_twice(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      Person ann = portal.user("Ann");
      inbox.cutShort = true;
      ann.says("hello").hears("You said hello").hears("and that is 5 letters");

      runsAgain(portal);

      ann.hearsNothing();
      assertThat(runs).as("message ids").hasSize(2).containsOnly(runs.get(0));
      assertThat(inbox.port().effects().inDoubt(10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lists_what_is_in_doubt_and_does_not_repeat_it(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      Person ann = portal.user("Ann");
      inbox.cutShort = true;
      inbox.forgetsAnswers = true;
      ann.says("hush").hears("You said hush");

      runsAgain(portal);

      ann.hearsOf("Something went wrong").hearsNothing();
      assertThat(inbox.port().effects().inDoubt(10)).hasSize(1);
      assertThat(portal.observed()).anyMatch(TurnObserver.InDoubt.class::isInstance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_question_in_doubt_for_asked(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      Person ann = portal.user("Ann");
      inbox.cutShort = true;
      inbox.forgetsAnswers = true;
      ann.says("/book").hears("Which city?");

      runsAgain(portal);

      ann.hearsNothing().says("Oslo").hears("Booked Oslo.");
    }
  }

  private FakePortal portal(Generation generation) {
    return FakePortal.of(() -> new CountingBot(runs))
        .generation(generation)
        .inbox(inbox.port())
        .start();
  }

  private void runsAgain(FakePortal portal) {
    portal.passes(Duration.ofMinutes(1));
    inbox.cutShort = false;
    inbox.forgetsAnswers = false;
    portal.awaitIdle();
  }

  private static final class CountingBot extends AbstractBot {
    private final List<String> runs;

    CountingBot(List<String> runs) {
      this.runs = runs;
    }

    @Override
    protected void routes(Routes on) {
      on.command("book", "Book", new Booking());
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      String ids = "" + dialog.say("You said " + message.text());
      if (!message.text().equals("hush")) {
        ids += " " + dialog.say("and that is " + message.text().length() + " letters");
      }
      runs.add(ids);
    }
  }

  private static final class Booking extends Conversation<Booking.City> {
    record City() {}

    @Override
    protected City first() {
      return new City();
    }

    @Override
    protected NewMessage ask(City step, Locale language) {
      return say("Which city?");
    }

    @Override
    protected Next<City> answer(City step, Answer answer) {
      return done("Booked " + answer.text() + ".");
    }
  }
}
