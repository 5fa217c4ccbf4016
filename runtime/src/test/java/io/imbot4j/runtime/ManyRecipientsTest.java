package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.Sent;
import io.imbot4j.runtime.BroadcastProgress.State;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A list of ten million is sent to in the memory of a short one. */
@Timeout(600)
class ManyRecipientsTest {
  private static final long RECIPIENTS = 10_000_000;
  private static final long MEGABYTE = 1 << 20;

  private final BulkPortal portal = new BulkPortal();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong inTheMiddle = new AtomicLong();

  @Test
  void ten_million_are_never_in_memory() throws Exception {
    Sent taken = Sent.as(new MessageId(1));
    portal.answers =
        message -> {
          sent.incrementAndGet();
          return taken;
        };
    try (BotRuntime runtime =
        BotRuntime.of(TestBot.with(on -> {}), portal.gateway()).broadcasts(forgetful()).start()) {
      long before = used();
      Stream<DialogId> recipients =
          LongStream.rangeClosed(1, RECIPIENTS)
              .peek(this::lookInTheMiddle)
              .mapToObj(ManyRecipientsTest::person);
      RunningBroadcast run =
          runtime.broadcast("news").to(recipients).expecting(RECIPIENTS).say("News");
      assertThat(run.await(Duration.ofMinutes(9))).isTrue();

      BroadcastProgress end = run.progress();
      assertThat(end.state()).isEqualTo(State.DONE);
      assertThat(sent).hasValue(RECIPIENTS);
      long more = (inTheMiddle.get() - before) / MEGABYTE;
      System.out.printf(
          "%,d recipients in %,d ms, %d MB more in the middle%n",
          RECIPIENTS, end.running().toMillis(), more);
      assertThat(more).as("megabytes more in the middle").isLessThan(16);
    }
  }

  private static DialogId person(long number) {
    return DialogId.of(new UserId(number));
  }

  private void lookInTheMiddle(long number) {
    if (number == RECIPIENTS / 2) {
      inTheMiddle.set(used());
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** A store whose disk is not this memory. */
  private static BroadcastStore forgetful() {
    return (BroadcastStore)
        Proxy.newProxyInstance(
            BroadcastStore.class.getClassLoader(),
            new Class<?>[] {BroadcastStore.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "intend" -> List.copyOf((Collection<?>) arguments[1]);
                  case "ended" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
