package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules of the conformance report: what to find in the log, what to say of it, what to do. */
enum Rule {
  LATE(
      Rule::late,
      "Your bot answered an event after {worst} s",
      "Answer 200 at once and work afterwards: a portal gives a slow handler lower priority, and"
          + " loses events."),
  LOST(
      log -> lines(log, line -> line.outcome().equals("lost")),
      "{count} events did not reach your bot and are lost",
      "Keep the handler up and answer 200: a portal never sends an event again. Fetch mode keeps"
          + " them."),
  FAST(
      Calls::tooFast,
      "Your bot sent {worst} calls in a second",
      "Pace your calls: a portal lets two a second through and keeps fifty waiting. Use batch for"
          + " many."),
  OPERATING(
      log -> lines(log, line -> line.outcome().equals("OPERATION_TIME_LIMIT")),
      "{name} ran longer than a method may in ten minutes",
      "Call it less often, and wait until operating_reset_at before you call it again."),
  CUT(
      Calls::cut,
      "{count} texts were longer than 20,000 letters and cut",
      "Split what is longer before you send it: the portal cuts it without an error."),
  KEYBOARD(
      Calls::withoutKeyboard,
      "{count} messages lost buttons of their keyboard",
      "Give each button TEXT and one of LINK, ACTION, COMMAND or APP_ID, and keep the keyboard below"
          + " 60,000 letters of JSON."),
  UNKNOWN(
      log -> lines(log, line -> line.outcome().equals("ERROR_METHOD_NOT_FOUND")),
      "No portal knows {name}",
      "Look the method up in the documentation: a name that is wrong here is wrong there."),
  OLD(
      Calls::old,
      "{name} is of the old generation",
      "It still works; new bots are better off with imbot.v2, whose events and answers say more."),
  RENEWAL(
      Calls::renewedEarly,
      "{count} tokens were renewed before any call had failed",
      "Renew a token when a call is answered expired_token, not by a timer: an application that"
          + " does can be blocked.");

  /** Answers older than this make a portal think the handler slow. */
  private static final Duration SOON = Duration.ofSeconds(2);

  @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
  private final Function<List<LogEntry>, Seen> search;

  private final String says;
  private final String remedy;

  /** What a search found, and the worst of it in words. */
  record Seen(List<LogEntry> lines, String worst) {
    static final Seen NOTHING = new Seen(List.of(), "");
  }

  Rule(Function<List<LogEntry>, Seen> search, String says, String remedy) {
    this.search = search;
    this.says = says;
    this.remedy = remedy;
  }

  Optional<Report.Finding> judge(List<LogEntry> log) {
    Seen seen = search.apply(log);
    if (seen.lines().isEmpty()) {
      return Optional.empty();
    }
    String name =
        seen.lines().stream().map(LogEntry::name).distinct().collect(Collectors.joining(", "));
    String sentence =
        says.replace("{count}", String.valueOf(seen.lines().size()))
            .replace("{worst}", seen.worst())
            .replace("{name}", name);
    return Optional.of(
        new Report.Finding(
            name().toLowerCase(Locale.ROOT),
            seen.lines().size(),
            seen.worst(),
            name,
            sentence,
            remedy,
            seen.lines().stream().map(LogEntry::seq).toList()));
  }

  static Seen lines(List<LogEntry> log, Predicate<LogEntry> which) {
    return new Seen(log.stream().filter(which).toList(), "");
  }

  private static Seen late(List<LogEntry> log) {
    List<LogEntry> slow =
        log.stream()
            .filter(line -> line.kind().equals("event") && line.ms() >= SOON.toMillis())
            .toList();
    return slow.stream()
        .max(Comparator.comparingLong(LogEntry::ms))
        .map(worst -> new Seen(slow, String.format(Locale.ROOT, "%.1f", worst.ms() / 1000.0)))
        .orElse(Seen.NOTHING);
  }
}
