package io.imbot4j.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Press;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.Locale;

/** A bot with one of each: a hook, a command, a button, a timer, a conversation. */
final class CafeBot extends AbstractBot {
  record Brew(Duration in, String tea) {}

  record Ready(String tea) {}

  record Pick(String cake) {}

  sealed interface Order {}

  record Dish() implements Order {}

  record Table(String dish) implements Order {}

  private int heard;

  @Override
  protected void routes(Routes on) {
    on.command("brew", "Brew tea", Brew.class, this::brew)
        .timer(Ready.class, (ready, dialog) -> dialog.say(ready.tea() + " tea is ready"))
        .command("cakes", "Show cakes", (called, dialog) -> cakes(dialog))
        .button(Pick.class, CafeBot::picked)
        .command("order", "Order a dish", new Ordering())
        .command("menu", "Send the menu", (called, dialog) -> menu(dialog));
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    if (message.text().equals("boom")) {
      throw new IllegalStateException("the kettle is broken");
    }
    heard++;
    String what = message.files().isEmpty() ? message.text() : "a file";
    if (message.replyTo() != null) {
      what += ", as you answer";
    }
    dialog.say(Text.of("").bold("No. " + heard).plus(": " + what));
  }

  @Override
  protected void onMessageEdited(Message message, Dialog dialog) {
    dialog.say("You mean " + message.text());
  }

  @Override
  protected void onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog) {
    dialog.say("Never mind");
  }

  @Override
  protected void onReaction(BotEvent.ReactionChanged reaction, Dialog dialog) {
    dialog.say((reaction.added() ? "Thanks for the " : "No more ") + reaction.reaction());
  }

  @Override
  protected void onContext(BotEvent.ContextOpened opened, Dialog dialog) {
    dialog.say("You come from " + opened.context().get("from"));
  }

  private void brew(Brew brew, Dialog dialog) {
    dialog.later(brew.in(), new Ready(brew.tea()));
  }

  private static void menu(Dialog dialog) {
    FileContent tea = FileContent.of("tea".getBytes(UTF_8));
    dialog.gateway().files().upload(dialog.id(), NewFile.of("menu.txt", tea));
    dialog.typing();
  }

  private static void cakes(Dialog dialog) {
    dialog.say(
        Text.of("Which cake?"),
        Keyboard.row(Button.of("Apple", new Pick("apple")), Button.of("Plum", new Pick("plum"))));
  }

  private static void picked(Press<Pick> press, Dialog dialog) {
    dialog.edit(press.message(), Text.of("One " + press.payload().cake() + " cake"));
  }

  private static final class Ordering extends Conversation<Order> {
    @Override
    protected Order first() {
      return new Dish();
    }

    @Override
    protected NewMessage ask(Order step, Locale language) {
      return say(step instanceof Table table ? "Where do you eat " + table.dish() + "?" : "What?");
    }

    @Override
    protected Next<Order> answer(Order step, Answer answer) {
      return step instanceof Table table
          ? done(table.dish() + " at " + answer.text())
          : go(new Table(answer.text()));
    }
  }
}
