package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the portal's log: an event, a REST call, what a person did, or a move of the clock.
 * Tokens and secrets are hidden. Immutable.
 *
 * @param kind {@code event}, {@code rest}, {@code user} or {@code clock}
 * @param name the event, the method or the act
 * @param outcome {@code ok} or an error code; for events also {@code pending}, {@code delivered},
 *     {@code lost}, {@code queued}, {@code fetched}
 * @param status the HTTP status, 0 when there is none
 * @param ms how long the handler took to answer an event, 0 for everything else: the world itself
 *     answers at once
 * @param bot the bot it is about, null when about none
 * @param to the handler's address, empty when there is none
 * @param request what was sent; for an act what it takes to do it again
 * @param source {@code documented}, {@code observed} or {@code guessed}: how sure this behaviour
 *     is; {@code ordered} where somebody had it go wrong
 * @param cause the line of the act or call that an event tells of, 0 for other lines
 * @param chat the chat it is about, null when about none, or when that is not known
 * @param bucket how full the caller's bucket is after a call, null where nothing is counted
 * @param shown what people saw of it, in order
 */
public record LogEntry(
    long seq,
    Instant at,
    String kind,
    String name,
    String summary,
    String outcome,
    int status,
    long ms,
    @Nullable Integer bot,
    String to,
    @Nullable Object request,
    @Nullable Object answer,
    String source,
    long cause,
    @Nullable Integer chat,
    @Nullable Double bucket,
    List<Shown> shown) {

  /**
   * A change on people's screens.
   *
   * @param author whose message it is, 0 for a line of the portal itself
   * @param what {@code said}, {@code edited}, {@code deleted}, {@code removed} without a trace, or
   *     {@code reacted}
   * @param text as it reads now; for a reaction its code
   * @param buttons what the buttons below it say
   */
  public record Shown(
      int chat, int message, int author, String what, String text, List<String> buttons) {
    public Shown {
      buttons = List.copyOf(buttons);
    }
  }

  public LogEntry {
    shown = List.copyOf(shown);
  }

  LogEntry ended(String how, int httpStatus, long millis) {
    return new LogEntry(
        seq,
        at,
        kind,
        name,
        summary,
        how,
        httpStatus,
        millis,
        bot,
        to,
        request,
        answer,
        source,
        cause,
        chat,
        bucket,
        shown);
  }

  LogEntry causedBy(LogEntry line) {
    return new LogEntry(
        seq, at, kind, name, summary, outcome, status, ms, bot, to, request, answer, source,
        line.seq, line.chat, bucket, shown);
  }

  LogEntry showing(List<Shown> seen) {
    Integer place = chat == null && !seen.isEmpty() ? Integer.valueOf(seen.get(0).chat()) : chat;
    return new LogEntry(
        seq, at, kind, name, summary, outcome, status, ms, bot, to, request, answer, source, cause,
        place, bucket, seen);
  }
}
