package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.imbot4j.port.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the writer of SQLite does with writes that come while it is busy. */
@Timeout(60)
class WriteQueueTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final CountDownLatch busy = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private CompletableFuture<Void> occupant = new CompletableFuture<>();
  private SqliteEngine engine;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    engine = new SqliteEngine(folder.resolve("bot.db"), LONG);
    engine.write(sql -> sql.update("create table n (number bigint)"));
  }

  @AfterEach
  void close() {
    busy.countDown();
    engine.close();
  }

  @Nested
  class Writes {
    @Test
    void that_wait_are_committed_together() {
      occupy();
      List<Integer> committedBefore = new CopyOnWriteArrayList<>();
      List<CompletableFuture<Void>> writes =
          IntStream.range(0, 20)
              .mapToObj(
                  number ->
                      start(
                          () ->
                              engine.write(
                                  sql -> {
                                    committedBefore.add(numbers().size());
                                    return add(sql, number);
                                  })))
              .toList();
      awaitWaiting();
      busy.countDown();
      writes.forEach(CompletableFuture::join);
      assertThat(numbers()).hasSize(21);
      assertThat(committedBefore).hasSize(20).containsOnly(1);
    }

    @Test
    void that_fail_do_not_touch_their_neighbours() {
      occupy();
      List<CompletableFuture<Void>> writes =
          IntStream.range(0, 9).mapToObj(number -> start(() -> failing(number))).toList();
      awaitWaiting();
      busy.countDown();
      for (int number = 0; number < 9; number++) {
        CompletableFuture<Void> write = writes.get(number);
        switch (number % 3) {
          case 1 ->
              assertThatThrownBy(write::join).hasRootCauseInstanceOf(IllegalStateException.class);
          case 2 -> assertThatThrownBy(write::join).hasRootCauseInstanceOf(SQLException.class);
          default -> write.join();
        }
      }
      assertThat(numbers()).containsExactlyInAnyOrder(-1L, 0L, 3L, 6L);
    }

    private void failing(int number) {
      engine.write(
          sql -> {
            add(sql, number);
            if (number % 3 == 1) {
              throw new IllegalStateException("a bug");
            }
            return number % 3 == 2 ? sql.update("insert into nowhere values (1)") : 1;
          });
    }
  }

  @Nested
  class AWrite {
    @Test
    void that_does_not_come_to_its_turn_in_time_is_never_made() {
      reopen(Duration.ofMillis(300));
      occupy();
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> engine.write(sql -> add(sql, 1)))
          .withMessageContaining("nothing was stored");
      busy.countDown();
      engine.write(sql -> add(sql, 2));
      assertThat(numbers()).contains(2L).doesNotContain(1L);
    }

    @Test
    void whose_end_does_not_come_says_that_it_is_unknown() {
      reopen(Duration.ofMillis(200));
      occupy();
      assertThatThrownBy(occupant::join).hasMessageContaining("unknown whether");
    }

    @Test
    void is_never_made_once_its_thread_was_interrupted() {
      occupy();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<Void> write =
          start(
              () -> {
                try {
                  engine.write(sql -> add(sql, 1));
                } finally {
                  flag.complete(Thread.currentThread().isInterrupted());
                }
              });
      awaitWaiting();
      threads.get(threads.size() - 1).interrupt();
      assertThatThrownBy(write::join).hasMessageContaining("interrupted");
      assertThat(flag.join()).isTrue();
      busy.countDown();
      engine.write(sql -> add(sql, 2));
      assertThat(numbers()).doesNotContain(1L);
    }
  }

  @Nested
  class Closing {
    @Test
    void makes_what_waits_and_refuses_what_comes_later() {
      occupy();
      List<CompletableFuture<Void>> writes =
          IntStream.range(0, 5)
              .mapToObj(number -> start(() -> engine.write(sql -> add(sql, number))))
              .toList();
      awaitWaiting();
      CompletableFuture<Void> closed = start(engine::close);
      awaitWaiting();
      busy.countDown();
      closed.join();
      writes.forEach(CompletableFuture::join);
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> engine.write(sql -> add(sql, 9)))
          .withMessageContaining("is closed");
      reopen(LONG);
      assertThat(numbers()).hasSize(6);
    }

    @Test
    void leaves_no_thread() {
      assertThat(writers()).isNotEmpty();
      engine.close();
      engine.close();
      assertThat(writers()).isEmpty();
    }

    private List<String> writers() {
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> name.startsWith("imbot4j-sqlite"))
          .toList();
    }
  }

  private void reopen(Duration patience) {
    engine.close();
    engine = new SqliteEngine(folder.resolve("bot.db"), patience);
  }

  /** Keeps the writer busy until the latch is down. */
  private void occupy() {
    CountDownLatch begun = new CountDownLatch(1);
    occupant =
        start(
            () ->
                engine.write(
                    sql -> {
                      begun.countDown();
                      uninterrupted(busy);
                      return add(sql, -1);
                    }));
    uninterrupted(begun);
  }

  private CompletableFuture<Void> start(Runnable run) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                run.run();
                end.complete(null);
              } catch (Throwable failure) {
                end.completeExceptionally(failure);
              }
            });
    threads.add(thread);
    thread.start();
    return end;
  }

  private void awaitWaiting() {
    await()
        .until(
            () ->
                threads.stream()
                    .map(Thread::getState)
                    .allMatch(
                        state ->
                            state == Thread.State.TIMED_WAITING || state == Thread.State.WAITING));
  }

  private List<Long> numbers() {
    return engine.read(sql -> sql.list(row -> row.getLong(1), "select number from n"));
  }

  private static int add(Sql sql, long number) throws SQLException {
    return sql.update("insert into n values (?)", number);
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unwanted) {
      throw new AssertionError(unwanted);
    }
  }
}
