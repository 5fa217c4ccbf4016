package io.imbot4j.benchmarks.door;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.MemoryInbox;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What 100,000 dialogs that have gone quiet leave on the heap, each of which had a message handled:
 * first with the keys by which a second delivery is known, then when these are forgotten.
 */
public final class IdleDialogs {
  private static final int DIALOGS = 100_000;
  private static final BotId BOT = new BotId(640);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final MemoryInbox inbox = new MemoryInbox();
  private final BotRuntime runtime =
      BotRuntime.of(new QuietBot(), Door.silent(Door.PORTAL)).inbox(inbox).start();
  private int next;

  private static final class QuietBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {}
  }

  private IdleDialogs() {}

  /** Prints three lines. */
  public static void main(String... none) throws InterruptedException {
    new IdleDialogs().run();
  }

  private void run() throws InterruptedException {
    handle(DIALOGS / 10);
    forget();
    long before = used();
    handle(DIALOGS);
    long known = used();
    forget();
    long after = used();
    System.out.printf("before: %,d KB%n", before / 1024);
    System.out.printf(
        "after %,d dialogs: %+,d KB, %d bytes each%n",
        DIALOGS, (known - before) / 1024, (known - before) / DIALOGS);
    System.out.printf("when their events are forgotten: %+,d KB%n", (after - before) / 1024);
    runtime.close();
  }

  private void handle(int dialogs) throws InterruptedException {
    for (int i = 0; i < dialogs; i++) {
      EventDispatcher.Receipt unused = runtime.dispatch(message(next++));
    }
    if (!runtime.awaitIdle(PATIENCE)) {
      throw new IllegalStateException("the bot is still busy after " + PATIENCE);
    }
  }

  /** As happens every hour, to what was done seven days ago. */
  private void forget() {
    Instant later = Instant.now().plusSeconds(1);
    inbox.forget(later, later);
  }

  private static BotEvent message(int number) {
    EventKey key = new EventKey("event " + number);
    Origin origin = new Origin(Door.PORTAL, BOT, key, Instant.now(), Locale.ENGLISH);
    DialogId dialog = DialogId.of(new ChatId(1 + number));
    MessageId id = new MessageId(1 + number);
    User author = User.of(new UserId(52)).name("Ásta Brekke").build();
    return new BotEvent.MessageAdded(
        origin, new Message(id, Chat.at(dialog), author, "hello", List.of(), null));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
