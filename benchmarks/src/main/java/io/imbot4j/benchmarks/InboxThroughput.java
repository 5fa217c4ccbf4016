package io.imbot4j.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * How many events a second an inbox accepts durably, and how many it then gives out and takes back
 * as done, by many threads: in a file of SQLite, or at the address of PostgreSQL that is given.
 */
public final class InboxThroughput {
  private static final int THREADS = 64;
  private static final int LANES = 1_000;
  private static final int EVENTS = 20_000;
  private static final int ROUNDS = 4;

  private final EventInbox inbox;
  private final AtomicInteger next = new AtomicInteger();

  private InboxThroughput(EventInbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Prints a line for each round; the first ones warm up.
   *
   * @param url of PostgreSQL; none for SQLite
   */
  public static void main(String... url) throws IOException, InterruptedException {
    Path file = Files.createTempDirectory("imbot4j").resolve("inbox.db");
    try (HikariDataSource pool = new HikariDataSource()) {
      if (url.length > 0) {
        pool.setJdbcUrl(url[0]);
        pool.setMaximumPoolSize(16);
      }
      try (Database database =
          (url.length > 0 ? Database.postgres(pool) : Database.sqlite(file))
              .patience(Duration.ofMinutes(1))
              .open()) {
        for (int round = 0; round < ROUNDS; round++) {
          new InboxThroughput(database.inbox()).run(round);
        }
      }
    }
  }

  private void run(int round) throws InterruptedException {
    measure("accepted", number -> inbox.accept(event(round, number), Instant.now()));
    next.set(0);
    measure("handled", number -> handle());
  }

  private boolean handle() {
    Optional<Claim> claim = inbox.claim(Instant.now(), Duration.ofMinutes(1));
    return claim.isPresent()
        && inbox.complete(claim.get(), new Outcome(Map.of(), List.of(), null), Instant.now());
  }

  private void measure(String what, IntPredicate act) throws InterruptedException {
    long cpu = cpu();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      threads.add(new Thread(() -> all(act)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f a second, %.0f µs of processor time each%n",
        what,
        EVENTS / seconds,
        (cpu() - cpu) / 1e3 / EVENTS);
  }

  /** Each event once; one that cannot be done yet is tried until it can. */
  private void all(IntPredicate act) {
    for (int number = next.getAndIncrement(); number < EVENTS; number = next.getAndIncrement()) {
      while (!act.test(number)) {
        Thread.onSpinWait();
      }
    }
  }

  /** Of all threads, the compilers' and the collector's too. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Work event(int round, int number) {
    User person = User.named(new UserId(1 + number % LANES), "Somebody Or Other");
    EventKey key = new EventKey(round + "-" + number);
    Origin origin =
        new Origin(new PortalId("harbour"), new BotId(640), key, Instant.now(), Locale.ENGLISH);
    Chat chat = Chat.at(DialogId.of(person.id()));
    String text = "Is there a table for four at the window on Friday evening?";
    Message message = new Message(new MessageId(1 + number), chat, person, text, List.of(), null);
    return new Work.Event(new BotEvent.MessageAdded(origin, message));
  }
}
