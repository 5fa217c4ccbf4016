package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import io.imbot4j.runtime.MemoryInbox;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Keeps the tables of docs/observing.md what is really registered and printed. */
class ObservingPageTest {
  private static final Path PAGE = Path.of("../docs/observing.md");
  private static final Pattern METER =
      Pattern.compile("(?m)^\\| `(imbot4j[^`]*)` \\| (\\w+) \\| ([^|]*) \\| ([^|]*) \\|$");
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]* \\|$");
  private static final Pattern PAIR =
      Pattern.compile("(?:^| )([a-z]+)=(?:\"(?:\\\\.|[^\"\\\\])*\"|[^ \"]+)");

  private static Set<Observation> everything() {
    return Slf4jTurnObserverTest.observations()
        .map(row -> (Observation) row.get()[0])
        .collect(Collectors.toSet());
  }

  @Test
  void every_meter_stands_in_the_table_with_its_tags() throws IOException {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    TurnObserver observer = new MicrometerTurnObserver(registry, new BotCode("office"));
    everything().forEach(observer::saw);
    Work work = new Work.Event(Samples.message("e1", ANN, "hello"));
    observer.saw(new TurnObserver.Started(work));
    observer.saw(new TurnObserver.Ended(work, Duration.ofSeconds(1)));
    new InboxMetrics(new MemoryInbox()).bindTo(registry);

    Set<String> described = new TreeSet<>();
    for (MatchResult row : METER.matcher(Files.readString(PAGE)).results().toList()) {
      Set<String> tags = new TreeSet<>(Set.of(row.group(3).strip().split(", ")));
      tags.remove("");
      described.add(row(row.group(1), row.group(2), tags, row.group(4)));
    }
    Set<String> registered = new TreeSet<>();
    registry.getMeters().forEach(meter -> registered.add(row(meter.getId())));
    assertThat(described).isEqualTo(registered);
  }

  private static String row(Meter.Id id) {
    Set<String> tags = id.getTags().stream().map(Tag::getKey).collect(Collectors.toSet());
    return row(
        id.getName(),
        id.getType().name().toLowerCase(Locale.ROOT),
        tags,
        String.valueOf(id.getDescription()));
  }

  private static String row(String name, String type, Set<String> tags, String description) {
    return name + " " + type + " " + new TreeSet<>(tags) + " " + description;
  }

  @Test
  void every_field_of_a_log_line_stands_in_the_table() throws IOException {
    Logger logger = (Logger) LoggerFactory.getLogger(Slf4jTurnObserver.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.DEBUG);
    everything().forEach(new Slf4jTurnObserver()::saw);
    logger.detachAppender(lines);

    Set<String> printed = new TreeSet<>();
    for (ILoggingEvent line : lines.list) {
      String text = line.getFormattedMessage();
      PAIR.matcher(text).results().forEach(pair -> printed.add(pair.group(1)));
      assertThat(PAIR.matcher(text).replaceAll("")).as("what is no pair in %s", text).isEmpty();
    }
    Set<String> described =
        FIELD
            .matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(printed);
  }
}
