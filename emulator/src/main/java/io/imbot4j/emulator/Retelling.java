package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry;
import io.imbot4j.world.LogEntry.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells a conversation of the log again, as statements of the test kit. For one thread.
 *
 * <p>The test kit's bot answers before an act returns, so what came within a few seconds is heard
 * at the act. What came later is heard after time has passed, because a timer may have brought it.
 */
final class Retelling {
  private static final Duration PROMPT = Duration.ofSeconds(10);

  private final int viewer;
  private final IntFunction<String> names;
  private final Overheard overheard = new Overheard();
  private final ActSource acts;
  private final List<String> statements = new ArrayList<>();
  private @Nullable Instant clock;

  /**
   * @param viewer who hears what nobody in particular is told
   * @param names what the test calls a person
   * @param mention how the bot is called by its name in a text
   */
  Retelling(int viewer, IntFunction<String> names, String mention) {
    this.viewer = viewer;
    this.names = names;
    acts = new ActSource(overheard, mention);
  }

  List<String> statements() {
    return statements;
  }

  /** What is on the screens before the test's people come in. */
  void before(List<LogEntry> lines, List<Integer> people) {
    lines.forEach(this::show);
    people.forEach(overheard::skip);
  }

  /** Tells one act and what came of it. */
  void act(LogEntry act, List<LogEntry> answers) {
    if (clock == null) {
      clock = act.at();
    }
    if (act.kind().equals("clock")) {
      passes(Duration.parse(acts.text(act, "advance")));
    }
    Chain chain = acts.chain(act, names);
    if (chain != null && chain.isEmpty()) {
      statements.add("// Not told by the test kit: " + act.name() + ", line " + act.seq() + ".");
    }
    statements.addAll(FaultSource.statements(answers));
    show(act);
    List<LogEntry> late = answers.stream().filter(line -> isLate(act, line)).toList();
    List<Shown> changes = new ArrayList<>();
    for (LogEntry answer : answers) {
      if (!late.contains(answer)) {
        show(answer);
        changes.addAll(answer.shown());
      }
    }
    int person = act.kind().equals("user") ? acts.number(act, "user") : viewer;
    listen(chain == null ? new Chain(names.apply(person)) : chain, person, changes);
    late.forEach(this::late);
  }

  /** Hears the rest, and that there is no more. */
  void end() {
    Chain last = new Chain(names.apply(viewer));
    hear(last, viewer);
    statements.add(last.then("hearsNothing").source());
  }

  private boolean isLate(LogEntry act, LogEntry line) {
    return Duration.between(act.at(), line.at()).compareTo(PROMPT) > 0;
  }

  private void late(LogEntry line) {
    Duration waited = Duration.between(clock == null ? line.at() : clock, line.at());
    if (!waited.isNegative() && !waited.isZero()) {
      passes(Duration.ofSeconds(waited.toSeconds() + 1));
    }
    show(line);
    listen(new Chain(names.apply(viewer)), viewer, line.shown());
  }

  private void passes(Duration time) {
    clock = clock == null ? null : clock.plus(time);
    statements.add("portal.passes(" + JavaDuration.of(time) + ");");
  }

  private void show(LogEntry line) {
    line.shown().forEach(overheard::show);
  }

  /** Hears what is new, and sees what has changed in the newest message. */
  private void listen(Chain chain, int person, List<Shown> changes) {
    boolean changed =
        changes.stream()
            .filter(change -> change.what().equals("edited"))
            .anyMatch(
                change ->
                    overheard.hasHeard(person, change.message())
                        && overheard.isLastOfOthers(person, change.message()));
    hear(chain, person);
    if (changed) {
      overheard
          .lastOfOthers(person)
          .map(newest -> Heard.of(newest.text()))
          .filter(Heard::whole)
          .ifPresent(newest -> chain.then("sees", JavaLiteral.of(newest.text())));
    }
    if (!chain.isEmpty()) {
      statements.add(chain.source());
    }
  }

  private void hear(Chain chain, int person) {
    for (Shown message : overheard.next(person)) {
      Heard heard = Heard.of(message.text());
      chain.then(heard.whole() ? "hears" : "hearsOf", JavaLiteral.of(heard.text()));
    }
  }
}
