package io.imbot4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.port.StoreException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {
  static Stream<Fresh> databases() {
    return Fresh.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void are_made_once_by_nodes_that_start_together(Fresh fresh) throws SQLException {
    var nodes = Executors.newFixedThreadPool(6);
    try {
      var opened =
          IntStream.range(0, 6)
              .mapToObj(node -> CompletableFuture.supplyAsync(fresh::open, nodes))
              .toList();
      opened.get(0).join().portals().install(Quay.PORTAL);
      opened.forEach(
          node -> assertThat(node.join().portals().reread(Quay.ID)).contains(Quay.PORTAL));
      opened.forEach(node -> node.join().close());
    } finally {
      nodes.shutdown();
    }
    assertThat(fresh.ask("select count(*) from imbot4j_schema"))
        .isEqualTo(String.valueOf(Migrations.SCRIPTS.size()));
    assertThat(fresh.ask("select checksum from imbot4j_schema")).hasSize(64);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keep_what_is_there_when_they_are_looked_at_again(Fresh fresh) {
    try (Database database = fresh.open()) {
      database.portals().install(Quay.PORTAL);
    }
    try (Database database = fresh.open()) {
      assertThat(database.portals().find(Quay.ID)).contains(Quay.PORTAL);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_another_tool_are_taken_as_they_are(Fresh fresh) throws Exception {
    for (Path script : scripts()) {
      fresh.execute(Files.readString(script).replaceAll("(?m)^--.*", "").split(";\n"));
    }
    fresh.open().close();
    assertThat(fresh.ask("select count(*) from imbot4j_schema where checksum is null"))
        .isEqualTo(String.valueOf(Migrations.SCRIPTS.size()));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_a_newer_version_are_left_alone(Fresh fresh) throws SQLException {
    fresh.open().close();
    fresh.execute("insert into imbot4j_schema (version) values (99)");
    assertRefused(fresh, "its schema is 99", "start the newer version");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_another_text_are_refused(Fresh fresh) throws SQLException {
    fresh.open().close();
    fresh.execute("update imbot4j_schema set checksum = 'other'");
    assertRefused(fresh, "step 1", "another text");
  }

  @Test
  void are_all_listed() throws Exception {
    assertThat(scripts())
        .extracting(script -> script.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
  }

  private static void assertRefused(Fresh fresh, String... said) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(fresh::open)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(said));
  }

  private static java.util.List<Path> scripts() throws IOException, URISyntaxException {
    var folder = Migrations.class.getClassLoader().getResource(Migrations.LOCATION);
    try (Stream<Path> scripts = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return scripts.sorted().toList();
    }
  }
}
