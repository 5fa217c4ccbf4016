package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.AnswerFault.Kind;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.MessageView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of many threads over real HTTP, which travel together where they wait. */
@Timeout(60)
class BatchingTest {
  private static final int THREADS = 200;

  private final EmulatedPortal portal = new EmulatedPortal();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private BotId bot = new BotId(1);

  @BeforeEach
  void register() {
    bot = portal.register(Generation.V2);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    portal.close();
  }

  private BotMessages messages() {
    return portal.api.as(bot, Generation.V2).messages();
  }

  private <T> List<T> together(int calls, IntFunction<T> call) throws Exception {
    List<Callable<T>> tasks = new ArrayList<>();
    IntStream.range(0, calls).forEach(number -> tasks.add(() -> call.apply(number)));
    List<T> results = new ArrayList<>();
    for (Future<T> done : threads.invokeAll(tasks, 50, TimeUnit.SECONDS)) {
      results.add(done.get());
    }
    return results;
  }

  private List<String> requests() {
    return portal.world().log(0).stream()
        .filter(entry -> entry.kind().equals("rest"))
        .map(LogEntry::name)
        .toList();
  }

  @Test
  void each_call_gets_its_own_answer() throws Exception {
    BotMessages messages = messages();
    List<MessageId> ids =
        together(
            THREADS, number -> messages.send(DialogId.parse("1"), NewMessage.of("No. " + number)));

    assertThat(ids).doesNotHaveDuplicates();
    for (int number = 0; number < THREADS; number++) {
      assertThat(portal.shown(bot, ids.get(number).value())).isEqualTo("No. " + number);
    }
    assertThat(requests()).contains("batch").doesNotContain("QUERY_LIMIT_EXCEEDED");
    assertThat(requests()).hasSizeLessThan(THREADS);
  }

  @Test
  void a_call_that_fails_fails_alone() throws Exception {
    BotMessages messages = messages();
    List<Boolean> sent =
        together(
            THREADS,
            number -> {
              DialogId to = DialogId.parse(number % 10 == 0 ? "chat40404" : "1");
              try {
                messages.send(to, NewMessage.of("No. " + number));
                return true;
              } catch (PortalException.Refused refused) {
                assertThat(refused.code()).isEqualTo("ACCESS_DENIED");
                assertThat(refused.method()).isEqualTo("imbot.v2.Chat.Message.send");
                return false;
              }
            });

    assertThat(sent).filteredOn(each -> !each).hasSize(THREADS / 10);
    assertThat(portal.ann().messages(bot.toString())).hasSize(THREADS - THREADS / 10);
  }

  @Test
  void many_messages_go_by_themselves_in_batches_and_in_order() {
    List<Addressed> wanted =
        IntStream.range(0, 500)
            .mapToObj(
                number ->
                    new Addressed(
                        DialogId.parse(Integer.toString(number % 3 + 1)),
                        NewMessage.of("No. " + number)))
            .toList();

    List<Sent> sent = messages().sendAll(wanted, Duration.ofSeconds(50));

    assertThat(sent).hasSize(500).allSatisfy(each -> assertThat(each.failure()).isNull());
    assertThat(portal.ann().messages(bot.toString()))
        .extracting(MessageView::text)
        .isEqualTo(IntStream.range(0, 167).mapToObj(number -> "No. " + number * 3).toList());
    assertThat(requests()).hasSizeLessThan(60);
  }

  @Test
  void a_lost_answer_sends_nothing_twice() {
    portal.world().faults().onAnswers(AnswerFault.of(Kind.RESET_AFTER).on("batch"), 1);
    List<Addressed> wanted =
        IntStream.range(0, 100)
            .mapToObj(number -> new Addressed(DialogId.parse("1"), NewMessage.of("No. " + number)))
            .toList();

    List<Sent> sent = messages().sendAll(wanted, Duration.ofSeconds(50));

    assertThat(sent)
        .filteredOn(each -> each.failure() != null)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.failure())
                    .isInstanceOf(PortalException.Unanswered.class)
                    .hasMessageStartingWith("imbot.v2.Chat.Message.send on portal"));
    assertThat(portal.ann().messages(bot.toString()))
        .extracting(MessageView::text)
        .isEqualTo(IntStream.range(0, 100).mapToObj(number -> "No. " + number).toList());
  }

  @Test
  void an_interrupt_ends_the_wait_for_many_at_once() throws Exception {
    AnswerFault slow = AnswerFault.slow(Duration.ofSeconds(30)).on("batch");
    portal.world().faults().onAnswers(slow, 50);
    CompletableFuture<List<Sent>> sent = new CompletableFuture<>();
    Thread sender =
        new Thread(
            () -> {
              List<Addressed> many =
                  Collections.nCopies(
                      900, new Addressed(DialogId.parse("1"), NewMessage.of("again")));
              sent.complete(messages().sendAll(many, Duration.ofMinutes(5)));
            });
    sender.start();
    await().until(() -> requests().contains("batch"));
    sender.interrupt();

    assertThat(sent.get(20, TimeUnit.SECONDS))
        .filteredOn(each -> each.failure() != null)
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.failure()).isInstanceOf(PortalException.Unanswered.class));
  }
}
