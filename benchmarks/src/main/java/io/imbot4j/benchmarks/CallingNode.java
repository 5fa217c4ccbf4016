package io.imbot4j.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.http.Application;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One node of {@link TokenRenewal}, whose callers all begin when its input ends. */
final class CallingNode {
  static final String READY = "ready";
  static final String FAILED = "failed calls: ";

  private static final int MOST_PORTALS = 1_000;
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private CallingNode() {}

  /**
   * Prints a line when it is ready, and how many calls failed.
   *
   * @param told the database, the authorization server, client id and secret, how many callers
   */
  public static void main(String[] told) throws IOException, InterruptedException {
    try (Database database = open(told[0]);
        Portals portals =
            Portals.of(database.portals(), new Application(told[2], Secret.of(told[3])))
                .http(
                    HttpConfig.builder()
                        .allowInnerNetwork()
                        .deadline(DEADLINE)
                        .connectTimeout(DEADLINE)
                        .build())
                .authServer(URI.create(told[1]))
                .build()) {
      List<PortalId> ids =
          database.portals().page(null, MOST_PORTALS).stream().map(Portal::id).toList();
      CountDownLatch together = new CountDownLatch(1);
      AtomicInteger failed = new AtomicInteger();
      List<Thread> callers =
          IntStream.range(0, Integer.parseInt(told[4]))
              .mapToObj(
                  number ->
                      new Thread(
                          () -> {
                            try {
                              together.await();
                              portals.api(ids.get(number % ids.size())).scopes();
                            } catch (InterruptedException | RuntimeException failure) {
                              failed.incrementAndGet();
                              failure.printStackTrace();
                            }
                          }))
              .toList();
      callers.forEach(Thread::start);
      System.out.println(READY);
      int unused = System.in.read();
      together.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
      System.out.println(FAILED + failed);
    }
  }

  /**
   * @param where a file of SQLite, or the address of a PostgreSQL
   */
  static Database open(String where) {
    if (!where.startsWith("jdbc:")) {
      return Database.sqlite(Path.of(where)).patience(Duration.ofMinutes(1)).open();
    }
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(where);
    return Database.postgres(pool).patience(Duration.ofMinutes(1)).open();
  }
}
