package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the README shows, and keeps it and the pages beside it what they show. */
class ReadmeTest {
  private static final Path SOURCES = Path.of("src/test/java/io/imbot4j/example");
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- region: (\\w+) -->\n)?```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile("// region: (\\w+)\n(.*?)// endregion", Pattern.DOTALL);

  private final FakePortal portal = FakePortal.with(ReadmeBot::new);
  private final Person ann = portal.user("Ann");

  // region: test
  @Test
  void a_trip_takes_two_answers_and_survives_a_restart() {
    ann.says("/book").hears("Which city?");
    ann.says("Oslo").hears("When are you going to Oslo?");
    ann.says("soon").hears("I need a date, like 2026-12-24.");
    portal.restarts();
    ann.says("2026-12-24").hears("Booked: Oslo on 2026-12-24.").hearsNothing();
  }

  // endregion

  @Test
  void reminders_and_votes_work_as_shown() {
    ann.says("/remind 15m tea").hears("I will.");
    portal.passes(Duration.ofMinutes(15));
    ann.hears("Time for tea");
    ann.says("/lunch").hears("Lunch?");
    ann.presses("Soup").sees("Ann Lee wants soup");
  }

  @Test
  void the_first_bot_says_back_what_it_is_told() {
    Person bob = FakePortal.with(ReadmeBot.EchoBot::new).user("Bob");
    bob.says("hello").hears("hello").hearsNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../README.md",
        "../docs/delivery.md",
        "../docs/doctor.md",
        "../docs/installs.md",
        "../docs/moving-to-v2.md",
        "../docs/observing.md",
        "../docs/stores.md",
        "../docs/streaming.md",
        "../docs/testing.md",
        "../docs/tokens.md"
      })
  void every_java_block_is_a_region_of_a_test(Path page) throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(page)).results().toList();
    assertThat(blocks).isNotEmpty();
    List<String> regions = regions();
    for (MatchResult block : blocks) {
      assertThat(block.group(2)).as("the region named above%n%s", block.group(3)).isNotNull();
      assertThat(regions).as("region %s", block.group(2)).contains(squeezed(block.group(3)));
    }
  }

  private static List<String> regions() throws IOException {
    List<String> regions = new ArrayList<>();
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        REGION
            .matcher(Files.readString(file))
            .results()
            .map(region -> squeezed(region.group(2)))
            .forEach(regions::add);
      }
    }
    return regions;
  }

  /** Lines break elsewhere in the README, and a nested class is static only in the test. */
  private static String squeezed(String code) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .replace("static final class", "final class")
        .replace("( ", "(")
        .replace(" .", ".");
  }
}
