package io.imbot4j.benchmarks.calls;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.http.Application;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.port.Pace;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.runtime.MemoryPortals;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls as a bot of an application does: each on a thread that waits for it. */
final class OurClient implements Calls {
  private final ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
  private final PortalStore store = new MemoryPortals();
  private final Portals portals;
  private final List<Callable<Set<String>>> calls;

  OurClient(int port) {
    for (int number = 0; number < PORTALS; number++) {
      store.install(installed(number, Calls.portal(number, port)));
    }
    portals =
        Portals.of(store, new Application("local.1", Secret.of("none is renewed")))
            .http(
                HttpConfig.builder()
                    .allowInnerNetwork()
                    .deadline(Duration.ofMinutes(1))
                    .connectTimeout(Duration.ofMinutes(1))
                    .pace(Pace.ENTERPRISE)
                    .build())
            .authServer(Calls.portal(0, port).resolve("/"))
            .build();
    calls = IntStream.range(0, AT_ONCE).mapToObj(this::call).toList();
  }

  private static Portal installed(int number, URI endpoint) {
    Tokens tokens = new Tokens(Secret.of("access"), Secret.of("refresh"), Instant.MAX);
    return Portal.installed(id(number), endpoint, endpoint.resolve("/"), tokens, Instant.EPOCH);
  }

  private static PortalId id(int number) {
    return new PortalId("p" + number % PORTALS);
  }

  private Callable<Set<String>> call(int number) {
    return () -> portals.api(id(number)).scopes();
  }

  @Override
  public void call() throws InterruptedException {
    for (Future<Set<String>> answer : callers.invokeAll(calls)) {
      try {
        if (!answer.get().contains("imbot")) {
          throw new IllegalStateException("an answer is " + answer.get());
        }
      } catch (ExecutionException failure) {
        throw new IllegalStateException("a call failed", failure.getCause());
      }
    }
  }

  @Override
  public void close() {
    portals.close();
    callers.shutdownNow();
  }
}
