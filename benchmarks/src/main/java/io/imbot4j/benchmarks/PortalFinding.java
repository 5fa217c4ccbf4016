package io.imbot4j.benchmarks;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Looking up one of 5,000 portals, as every event and every call does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PortalFinding {
  private static final int PORTALS = 5_000;

  private final PortalId[] ids =
      IntStream.range(0, PORTALS)
          .mapToObj(number -> new PortalId("%032x".formatted(number * 2_654_435_761L)))
          .toArray(PortalId[]::new);

  private final Database database = open();
  private final PortalStore portals = database.portals();
  private int next;

  /** Installs all of them, and looks each up once. */
  @Setup
  public void install() {
    Stream.of(ids).parallel().forEach(id -> portals.install(portal(id)));
    Stream.of(ids).forEach(portals::find);
  }

  @TearDown
  public void close() {
    database.close();
  }

  /** What is in memory already. */
  @Benchmark
  public Optional<Portal> known() {
    return portals.find(nextId());
  }

  /** What has to be asked of SQLite. */
  @Benchmark
  public Optional<Portal> reread() {
    return portals.reread(nextId());
  }

  /** A file that nobody needs afterwards. */
  private static Database open() {
    try {
      Path file = Files.createTempDirectory("imbot4j").resolve("portals.db");
      return Database.sqlite(file).cachedFor(Duration.ofHours(1)).open();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private PortalId nextId() {
    next = next + 1 == PORTALS ? 0 : next + 1;
    return ids[next];
  }

  private static Portal portal(PortalId id) {
    return Portal.installed(
        id,
        URI.create("https://quay.bitrix24.com/rest/"),
        URI.create("https://oauth.bitrix.info/rest/"),
        new Tokens(Secret.of("access of " + id), Secret.of("refresh of " + id), Instant.EPOCH),
        Instant.EPOCH);
  }
}
