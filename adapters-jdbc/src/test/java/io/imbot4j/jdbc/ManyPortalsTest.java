package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalStore;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application that thousands installed. */
@Timeout(120)
class ManyPortalsTest {
  @TempDir Path folder;

  @Test
  void of_5_000_all_are_at_hand_in_a_heap_of_64_mb() throws Exception {
    try (Child child = Child.start("-Xmx64m", FiveThousand.class, folder.resolve("bot.db"))) {
      assertThat(child.lines(1)).containsExactly("5000 at hand");
    }
  }

  /** Installs them side by side, and looks all of them up twice. */
  static final class FiveThousand {
    private FiveThousand() {}

    public static void main(String[] file) {
      try (Database database = Database.sqlite(Path.of(file[0])).encryptedWith(Keys.NEW).open()) {
        PortalStore portals = database.portals();
        IntStream.range(0, 5_000)
            .parallel()
            .forEach(number -> portals.install(Quay.portal(id(number))));
        long found =
            IntStream.range(0, 10_000)
                .filter(number -> portals.find(id(number % 5_000)).isPresent())
                .count();
        System.out.println(found / 2 + " at hand");
      }
    }

    private static PortalId id(int number) {
      return new PortalId("%032x".formatted(number * 2_654_435_761L));
    }
  }
}
