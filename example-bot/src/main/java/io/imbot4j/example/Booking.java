package io.imbot4j.example;

import com.google.inject.Inject;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Next;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;
import java.time.LocalDate;
import java.util.Locale;

/** Books a business trip in three answers. */
final class Booking extends Conversation<Booking.Step> {
  private final Trips trips;

  @Inject
  Booking(Trips trips) {
    this.trips = trips;
  }

  /** Where a person is; each step holds all that is known by then. */
  sealed interface Step {
    /** Nothing is known. */
    record City() implements Step {}

    /** The city is known. */
    record Day(String city) implements Step {}

    /** All is known. */
    record Confirm(String city, LocalDate day) implements Step {}
  }

  @Override
  protected Step first() {
    return new Step.City();
  }

  @Override
  protected NewMessage ask(Step step, Locale language) {
    if (step instanceof Step.Day day) {
      return say(Texts.in(language, "book.day", day.city()));
    }
    if (step instanceof Step.Confirm confirm) {
      String yes = Texts.in(language, "yes");
      String no = Texts.in(language, "no");
      return say(Texts.in(language, "book.confirm", confirm.city(), confirm.day()))
          .with(Keyboard.row(Button.send(yes, yes), Button.send(no, no)));
    }
    return say(Texts.in(language, "book.city"));
  }

  @Override
  protected Next<Step> answer(Step step, Answer answer) {
    Locale language = answer.language();
    if (step instanceof Step.Day day) {
      return answer
          .date()
          .map(date -> go(new Step.Confirm(day.city(), date)))
          .orElseGet(() -> again(Texts.in(language, "book.no.date")));
    }
    if (step instanceof Step.Confirm confirm) {
      if (answer.yes()) {
        trips.book(answer.by(), confirm.city(), confirm.day());
        return done(Texts.in(language, "book.done"));
      }
      return answer.no()
          ? done(Texts.in(language, "book.dropped"))
          : again(Texts.in(language, "book.yes.or.no"));
    }
    return answer.text().isEmpty()
        ? again(Texts.in(language, "book.city"))
        : go(new Step.Day(answer.text()));
  }
}
