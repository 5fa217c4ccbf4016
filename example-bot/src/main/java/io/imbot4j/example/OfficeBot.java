package io.imbot4j.example;

import com.google.inject.Inject;
import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Arg;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.GrowingReply;
import io.imbot4j.bot.Name;
import io.imbot4j.bot.Policies;
import io.imbot4j.bot.Refusal;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Helps in an office: everything it can do stands in {@link #routes}. */
public final class OfficeBot extends AbstractBot {
  private static final Duration LONGEST_REMINDER = Duration.ofDays(30);

  private final Lunch lunch;
  private final Booking booking;
  private final DealChats deals;

  @Inject
  public OfficeBot(Lunch lunch, Booking booking, DealChats deals) {
    this.lunch = lunch;
    this.booking = booking;
    this.deals = deals;
  }

  /** What stands behind {@code /remind}. */
  public record Remind(@Arg("15m") Duration in, @Arg("tea") String what) {}

  /** What a reminder brings back. */
  @Name("tea")
  record Reminder(String what) {}

  @Override
  public BotProfile profile() {
    return BotProfile.of("office", "Office bot")
        .workPosition("imbot4j")
        .color(ChatColor.GREEN)
        .build();
  }

  @Override
  protected void routes(Routes on) {
    on.command(
            "echo",
            Texts.title("echo.title"),
            Echo.class,
            (echo, dialog) -> dialog.say(echo.text()))
        .command("remind", Texts.title("remind.title"), Remind.class, this::remind)
        .timer(Reminder.class, (reminder, dialog) -> dialog.say(due(reminder, dialog.language())))
        .command("lunch", Texts.title("lunch.title"), (called, dialog) -> lunch.ask(dialog))
        .button(Lunch.Vote.class, lunch::voted)
        .command("book", Texts.title("book.title"), booking)
        .command("story", Texts.title("story.title"), (called, dialog) -> tell(dialog))
        .with(
            Policies.atMost(5, Duration.ofMinutes(1)),
            some ->
                some.command("deal", Texts.title("deal.title"), DealChats.Deal.class, deals::open));
  }

  /** What stands behind {@code /echo}. */
  public record Echo(@Arg("text") String text) {}

  @Override
  protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) {
    dialog.say(Text.of(Texts.in(dialog.language(), "welcome")));
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    if (message.text().isEmpty()) {
      dialog.say(Texts.in(dialog.language(), "files", message.files().size()));
    } else {
      // Somebody's longest message is too long with a word of ours before it.
      LongText.of(Texts.in(dialog.language(), "echo", message.text())).parts().forEach(dialog::say);
    }
  }

  private void remind(Remind remind, Dialog dialog) {
    if (remind.in().compareTo(LONGEST_REMINDER) > 0) {
      throw new Refusal(Texts.in(dialog.language(), "remind.too.late", LONGEST_REMINDER.toDays()));
    }
    dialog.later(remind.in(), new Reminder(remind.what()));
    dialog.answer(NewMessage.of(Texts.in(dialog.language(), "remind.done")));
  }

  /** A language model writes word by word, too, and takes its time. */
  private static void tell(Dialog dialog) throws InterruptedException {
    try (GrowingReply reply = dialog.stream(LongText::markdown)) {
      for (String word : Texts.in(dialog.language(), "story").split("(?<= )", -1)) {
        reply.append(word);
        TimeUnit.MILLISECONDS.sleep(40);
      }
    }
  }

  private static Text due(Reminder reminder, Locale language) {
    return Text.of(Texts.in(language, "remind.due") + " ").bold(reminder.what());
  }
}
