package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
  static Stream<Fresh> databases() {
    return Fresh.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void erases_a_portal_from_all_stores(Fresh fresh) {
    try (Database database = fresh.open()) {
      database.portals().install(Quay.PORTAL);
      database.portals().find(Quay.ID);
      database.portals().lease(Quay.ID, Duration.ofMinutes(1));
      database.offsets().save(Quay.ID, Samples.BOT, 5);
      database.offsets().lease(Quay.ID, Samples.BOT, Duration.ofMinutes(1));
      assertThat(database.erase(Quay.ID)).hasToString("2 leases, 1 offsets, 1 portals");
      assertThat(database.portals().find(Quay.ID)).isEmpty();
      assertThat(database.offsets().offset(Quay.ID, Samples.BOT)).isEmpty();
      assertThat(database.erase(Quay.ID)).isEqualTo(Erased.NOTHING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ends_leases_by_its_own_clock(Fresh fresh) {
    try (Database database = fresh.open()) {
      Lease hour = database.portals().lease(Quay.ID, Duration.ofHours(1)).orElseThrow();
      assertThat(database.portals().lease(Quay.ID, Duration.ofHours(1))).isEmpty();
      hour.extend(Duration.ofMillis(1));
      Optional<Lease> next =
          await()
              .until(
                  () -> database.portals().lease(Quay.ID, Duration.ofHours(1)),
                  Optional::isPresent);
      assertThat(next.orElseThrow().extend(Duration.ofHours(1))).isTrue();
      assertThat(hour.extend(Duration.ofHours(1))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void finds_what_another_node_changed_after_a_few_seconds(Fresh fresh) {
    SettableClock clock = new SettableClock();
    try (TwoNodes nodes = TwoNodes.on(fresh.builder(), clock)) {
      nodes.one().portals().install(Quay.PORTAL);
      assertThat(nodes.other().portals().find(Quay.ID)).contains(Quay.PORTAL);
      nodes.one().portals().retire(Quay.ID, Samples.NOON);
      clock.goesOn(Duration.ofMillis(4_999));
      assertThat(nodes.other().portals().find(Quay.ID)).contains(Quay.PORTAL);
      clock.goesOn(Duration.ofMillis(1));
      assertThat(nodes.other().portals().find(Quay.ID))
          .isEqualTo(Quay.PORTAL.retired(Samples.NOON));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void asks_every_time_where_nothing_is_to_be_cached(Fresh fresh) {
    try (Database one = fresh.open();
        Database other =
            fresh.builder().get().encryptedWith(Keys.NEW).cachedFor(Duration.ZERO).open()) {
      one.portals().install(Quay.PORTAL);
      other.portals().find(Quay.ID);
      one.portals().retire(Quay.ID, Samples.NOON);
      assertThat(other.portals().find(Quay.ID)).isEqualTo(Quay.PORTAL.retired(Samples.NOON));
    }
  }

  @Test
  void waits_neither_for_ever_nor_for_nothing() {
    Database.Builder builder = Database.postgres(Postgres.schema());
    assertThatIllegalArgumentException().isThrownBy(() -> builder.patience(Duration.ofMillis(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.patience(Duration.ofHours(2)));
  }
}
