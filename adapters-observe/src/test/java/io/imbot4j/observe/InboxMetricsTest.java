package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.User;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.Work;
import io.imbot4j.runtime.MemoryInbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxMetricsTest {
  private final SettableClock clock = new SettableClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EventInbox inbox = new MemoryInbox();
  private final AtomicInteger asked = new AtomicInteger();
  private boolean broken;

  @BeforeEach
  void bind() {
    EventInbox counted =
        (EventInbox)
            Proxy.newProxyInstance(
                EventInbox.class.getClassLoader(),
                new Class<?>[] {EventInbox.class},
                (proxy, method, arguments) -> {
                  asked.incrementAndGet();
                  if (broken) {
                    throw new StoreException("the disk is gone", null);
                  }
                  return method.invoke(inbox, arguments);
                });
    new InboxMetrics(counted, clock).bindTo(registry);
  }

  private void accept(String key, User author) {
    inbox.accept(new Work.Event(Samples.message(key, author, "hello")), clock.instant());
  }

  private double gauge(String name) {
    return registry.get("imbot4j.inbox." + name).gauge().value();
  }

  @Test
  void what_waits_is_shown() {
    accept("e1", ANN);
    Claim claim = inbox.claim(clock.instant(), Duration.ofMinutes(1)).orElseThrow();
    inbox.complete(claim, new Outcome(Map.of(), List.of(), "a bug"), clock.instant());
    accept("e2", ANN);
    accept("e3", ANN);
    accept("e4", BOB);
    clock.goesOn(Duration.ofSeconds(40));

    assertThat(gauge("waiting")).isEqualTo(3);
    assertThat(gauge("deepest")).isEqualTo(2);
    assertThat(gauge("age")).isEqualTo(40);
    assertThat(gauge("dead")).isEqualTo(1);
  }

  @Test
  void an_empty_inbox_has_nothing_old() {
    assertThat(gauge("waiting")).isZero();
    assertThat(gauge("deepest")).isZero();
    assertThat(gauge("age")).isZero();
  }

  @Test
  void the_inbox_is_asked_once_in_ten_seconds_however_often_it_is_looked_at() {
    for (int look = 0; look < 5; look++) {
      assertThat(gauge("waiting")).isZero();
      assertThat(gauge("dead")).isZero();
    }
    assertThat(asked).hasValue(1);
    accept("e1", ANN);
    clock.goesOn(Duration.ofSeconds(9));
    assertThat(gauge("waiting")).isZero();
    clock.goesOn(Duration.ofSeconds(1));
    assertThat(gauge("waiting")).isEqualTo(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void nothing_is_claimed_of_an_inbox_that_is_broken() {
    broken = true;
    assertThat(gauge("waiting")).isNaN();
    assertThat(gauge("age")).isNaN();
    assertThat(asked).hasValue(1);
    broken = false;
    clock.goesOn(Duration.ofSeconds(10));
    assertThat(gauge("waiting")).isZero();
  }
}
