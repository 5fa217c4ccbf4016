package io.imbot4j.benchmarks.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints, as a table of Markdown, how long many messages take by our schedule, at best, and by the
 * ways of others; and draws a part of it. Fails if a message was lost, sent twice or refused, or if
 * all took more than 3 % or a second longer than they must.
 */
public final class PaceTable {
  private static final List<Integer> MESSAGES = List.of(100, 1_000, 10_000, 100_000);
  private static final List<Integer> MILLIS = List.of(50, 100, 300);

  private PaceTable() {}

  /** A load and how long it took by each way. */
  record Row(Load load, Duration best, Run.Result ours, Run.Result batches, Run.Result singles) {
    static Row of(Load load) {
      return new Row(
          load,
          Optimum.of(load),
          Run.of(load, Scheduled::new),
          Run.of(load, InTurn::batches),
          Run.of(load, InTurn::singles));
    }

    private boolean isGood() {
      return ours.lost() == 0
          && ours.twice() == 0
          && ours.refused() == 0
          && ours.took().compareTo(longest(best)) <= 0;
    }

    private String asMarkdown() {
      return "| %s | %s | %,d | %s | **%s** | %,d | %s | %s |"
          .formatted(
              load.plan().name().toLowerCase(Locale.ROOT),
              written(load.each()),
              load.messages(),
              written(best),
              written(ours.took()),
              ours.requests(),
              others(batches),
              others(singles));
    }

    private static String others(Run.Result result) {
      return result.refused() == 0
          ? written(result.took())
          : "%s, %,d refused".formatted(written(result.took()), result.refused());
    }
  }

  /**
   * Prints.
   *
   * @param arguments where to draw, nothing for nowhere
   */
  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "| plan | a message | messages | at best | imbot4j | its requests | batches in turn | single"
            + " calls |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    List<Row> rows = new ArrayList<>();
    loads()
        .forEach(
            load -> {
              Row row = Row.of(load);
              rows.add(row);
              System.out.println(row.asMarkdown());
            });
    if (arguments.length > 0) {
      Files.writeString(Path.of(arguments[0]), new Plot(rows).svg());
    }
    List<Row> bad = rows.stream().filter(row -> !row.isGood()).toList();
    if (!bad.isEmpty()) {
      throw new IllegalStateException("not as good as was promised: " + bad);
    }
  }

  private static Stream<Load> loads() {
    return Stream.of(Load.Plan.values())
        .flatMap(
            plan ->
                MILLIS.stream()
                    .flatMap(
                        each ->
                            MESSAGES.stream()
                                .map(
                                    messages -> Load.of(messages, Duration.ofMillis(each), plan))));
  }

  /** What is still said to be as good as the optimum: 3 % or a second longer. */
  static Duration longest(Duration optimum) {
    Duration more = optimum.multipliedBy(3).dividedBy(100);
    return optimum.plus(more.compareTo(Duration.ofSeconds(1)) > 0 ? more : Duration.ofSeconds(1));
  }

  private static String written(Duration length) {
    double seconds = length.toMillis() / 1000.0;
    return seconds < 60
        ? String.format(Locale.ROOT, "%.2f s", seconds)
        : "%d:%02d:%02d"
            .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
  }
}
