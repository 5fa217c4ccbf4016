package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostLookupTest {
  private static final InetAddress[] FOUND = {InetAddress.getLoopbackAddress()};

  private final CountDownLatch slow = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private InetAddress[] find(String host) throws UnknownHostException {
    asked.add(host);
    try {
      if (host.equals("slow.example")) {
        slow.await();
      }
      return FOUND;
    } catch (InterruptedException closed) {
      throw new UnknownHostException(host);
    }
  }

  @Test
  void a_host_that_is_slow_to_find_delays_no_other() throws Exception {
    try (HostLookup lookup = new HostLookup(this::find)) {
      List<CompletableFuture<InetAddress[]>> waiting =
          IntStream.range(0, 100).mapToObj(i -> lookup.of("slow.example")).toList();

      assertThat(lookup.of("quick.example").get()).isEqualTo(FOUND);
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void who_looks_for_the_same_host_waits_for_one_lookup_and_may_give_up_alone() throws Exception {
    try (HostLookup lookup = new HostLookup(this::find)) {
      CompletableFuture<InetAddress[]> impatient = lookup.of("slow.example");
      CompletableFuture<InetAddress[]> patient = lookup.of("slow.example");
      impatient.cancel(true);
      slow.countDown();

      assertThat(patient.get()).isEqualTo(FOUND);
      assertThat(asked).containsExactly("slow.example");
    }
  }

  @Test
  void a_host_that_was_not_found_is_looked_for_again() throws Exception {
    try (HostLookup lookup =
        new HostLookup(
            host -> {
              asked.add(host);
              throw new UnknownHostException(host);
            })) {
      for (int i = 0; i < 2; i++) {
        assertThat(lookup.of("gone.example"))
            .failsWithin(Duration.ofSeconds(20))
            .withThrowableThat()
            .withCauseInstanceOf(UnknownHostException.class);
      }
      assertThat(asked).hasSize(2);
    }
  }
}
