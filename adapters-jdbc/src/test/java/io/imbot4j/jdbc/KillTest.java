package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before a {@code kill -9} is there after it. */
@Timeout(120)
class KillTest {
  private static final int PORTALS = 4;

  @TempDir Path folder;

  @RepeatedTest(3)
  void loses_no_renewal_it_acknowledged() throws Exception {
    Path file = folder.resolve("bot.db");
    Map<String, Integer> acknowledged = new HashMap<>();
    try (Child child = Child.start("-Xmx64m", Renewals.class, file)) {
      child.lines(100).forEach(line -> read(line, acknowledged));
      child.kill();
      child.lines(Integer.MAX_VALUE).forEach(line -> read(line, acknowledged));
    }
    assertThat(acknowledged).hasSize(PORTALS);
    try (Database database = Database.sqlite(file).encryptedWith(Keys.NEW).open()) {
      acknowledged.forEach(
          (portal, number) ->
              assertThat(database.portals().find(new PortalId(portal)).orElseThrow().tokens())
                  .isIn(List.of(Quay.tokens(number), Quay.tokens(number + 1))));
    }
  }

  private static void read(String line, Map<String, Integer> acknowledged) {
    String[] words = line.split(" ", 2);
    if (words.length == 2 && !words[1].isEmpty()) {
      // The kill may have cut the last line short.
      acknowledged.merge(words[0], Integer.parseInt(words[1]), Math::max);
    }
  }

  /** Renews tokens without an end, and prints each renewal once it was acknowledged. */
  static final class Renewals {
    private Renewals() {}

    public static void main(String[] file) {
      Database database = Database.sqlite(Path.of(file[0])).encryptedWith(Keys.NEW).open();
      for (int number = 1; number <= PORTALS; number++) {
        Portal portal = Quay.portal(new PortalId("p" + number));
        database.portals().install(portal);
        new Thread(() -> renew(database.portals(), portal.id())).start();
      }
    }

    private static void renew(PortalStore portals, PortalId portal) {
      for (int number = 1; ; number++) {
        Secret used = Quay.tokens(number).refresh();
        if (!portals.renew(portal, used, Quay.tokens(number + 1))) {
          throw new IllegalStateException("somebody else renewed the tokens of " + portal);
        }
        System.out.println(portal + " " + (number + 1));
      }
    }
  }
}
