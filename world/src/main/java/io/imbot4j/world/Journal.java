package io.imbot4j.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last lines of the log. Guarded by the world's lock. */
final class Journal {
  private static final int KEPT = 2000;

  private final Map<Long, LogEntry> entries = new LinkedHashMap<>();
  private final List<LogEntry.Shown> seen = new ArrayList<>();
  private long last;
  private long settled;

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
            line.source,
            0,
            line.chat,
            line.bucket,
            List.of()));
    if (entries.size() > KEPT) {
      entries.remove(entries.keySet().iterator().next());
    }
    return last;
  }

  /** Says how it ended; a line that is gone stays gone. */
  void end(long seq, String outcome, int status, long ms) {
    entries.computeIfPresent(seq, (number, entry) -> entry.ended(outcome, status, ms));
  }

  /** People see this now, because of the act or the call that is under way. */
  void saw(LogEntry.Shown change) {
    seen.add(change);
  }

  /** An act or a call is over: its line shows what people saw, and its events name it. */
  void settle() {
    List<LogEntry> fresh = since(settled);
    settled = last;
    fresh.stream()
        .filter(entry -> !entry.kind().equals("event"))
        .findFirst()
        .map(entry -> entry.showing(seen))
        .ifPresent(
            cause -> {
              entries.replace(cause.seq(), cause);
              fresh.stream()
                  .filter(entry -> entry.kind().equals("event"))
                  .forEach(entry -> entries.replace(entry.seq(), entry.causedBy(cause)));
            });
    seen.clear();
  }

  List<LogEntry> since(long seq) {
    return entries.values().stream().filter(entry -> entry.seq() > seq).toList();
  }

  void clear() {
    entries.clear();
    seen.clear();
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
    private @Nullable Integer chat;
    private @Nullable Double bucket;

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

    Line chat(int id) {
      chat = id;
      return this;
    }

    Line bucket(@Nullable Double level) {
      bucket = level;
      return this;
    }
  }
}
