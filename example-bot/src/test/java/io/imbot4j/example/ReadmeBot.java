package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Arg;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Press;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.Locale;

/** The bot of the README, as it stands there. */
final class ReadmeBot extends AbstractBot {
  // region: echo
  public static final class EchoBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      dialog.say(message.text());
    }
  }

  // endregion

  // region: routes
  record Remind(@Arg("15m") Duration in, @Arg("tea") String what) {}

  record Tea(String what) {}

  record Vote(String food) {}

  @Override
  protected void routes(Routes on) {
    on.command("remind", "Remind me later", Remind.class, this::remind)
        .timer(Tea.class, (tea, dialog) -> dialog.say("Time for " + tea.what()))
        .command("lunch", "Ask about lunch", this::lunch)
        .button(Vote.class, this::voted)
        .command("book", "Book a trip", new Booking());
  }

  private void remind(Remind remind, Dialog dialog) {
    dialog.later(remind.in(), new Tea(remind.what()));
    dialog.say("I will.");
  }

  private void lunch(BotEvent.CommandAdded called, Dialog dialog) {
    Keyboard food =
        Keyboard.row(Button.of("Pizza", new Vote("pizza")), Button.of("Soup", new Vote("soup")));
    dialog.say(Text.of("Lunch?"), food);
  }

  private void voted(Press<Vote> press, Dialog dialog) {
    dialog.edit(
        press.message(), Text.of(press.by().name() + " wants ").bold(press.payload().food()));
  }

  // endregion

  // region: conversation
  static final class Booking extends Conversation<Booking.Step> {
    sealed interface Step {
      record City() implements Step {}

      record Day(String city) implements Step {}
    }

    @Override
    protected Step first() {
      return new Step.City();
    }

    @Override
    protected NewMessage ask(Step step, Locale language) {
      return step instanceof Step.Day day
          ? say("When are you going to " + day.city() + "?")
          : say("Which city?");
    }

    @Override
    protected Next<Step> answer(Step step, Answer answer) {
      if (step instanceof Step.Day day) {
        return answer
            .date()
            .map(date -> done("Booked: " + day.city() + " on " + date + "."))
            .orElseGet(() -> again("I need a date, like 2026-12-24."));
      }
      return go(new Step.Day(answer.text()));
    }
  }
  // endregion
}
