package io.imbot4j.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last lines of the log. Guarded by the world's lock. */
final class Journal {
  private static final int KEPT = 2000;

  private final Map<Long, LogEntry> entries = new LinkedHashMap<>();
  private long last;

  /** Writes a line and gives its number. */
  long add(Instant at, Line line) {
    last++;
    entries.put(
        last,
        new LogEntry(
            last,
            at,
            line.kind,
            line.name,
            line.summary,
            line.outcome,
            line.status,
            0,
            line.bot,
            Secrets.hiddenIn(line.to),
            Secrets.hidden(line.request),
            Secrets.hidden(line.answer),
            line.source));
    if (entries.size() > KEPT) {
      entries.remove(entries.keySet().iterator().next());
    }
    return last;
  }

  /** Says how it ended; a line that is gone stays gone. */
  void end(long seq, String outcome, int status, long ms) {
    entries.computeIfPresent(seq, (number, entry) -> entry.ended(outcome, status, ms));
  }

  List<LogEntry> since(long seq) {
    return entries.values().stream().filter(entry -> entry.seq() > seq).toList();
  }

  void clear() {
    entries.clear();
  }

  /** A line about to be written. */
  static final class Line {
    private final String kind;
    private final String name;
    private final String summary;
    private String outcome = "ok";
    private int status;
    private @Nullable Integer bot;
    private String to = "";
    private @Nullable Object request;
    private @Nullable Object answer;
    private String source = "documented";

    Line(String kind, String name, String summary) {
      this.kind = kind;
      this.name = name;
      this.summary = summary;
    }

    Line outcome(String how, int httpStatus) {
      outcome = how;
      status = httpStatus;
      return this;
    }

    Line bot(@Nullable Integer id) {
      bot = id;
      return this;
    }

    Line to(String url) {
      to = url;
      return this;
    }

    Line request(@Nullable Object tree) {
      request = tree;
      return this;
    }

    Line answer(@Nullable Object tree) {
      answer = tree;
      return this;
    }

    Line source(String word) {
      source = word;
      return this;
    }
  }
}
