package io.imbot4j.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the portal's log: an event, a REST call or what a person did. Tokens and secrets are
 * hidden.
 *
 * @param kind {@code event}, {@code rest} or {@code user}
 * @param name the event, the method or the act
 * @param outcome {@code ok} or an error code; for events also {@code pending}, {@code delivered},
 *     {@code lost}, {@code queued}, {@code fetched}
 * @param status the HTTP status, 0 when there is none
 * @param ms how long the handler took to answer an event, 0 for everything else: the world itself
 *     answers at once
 * @param bot the bot it is about, null when about none
 * @param to the handler's address, empty when there is none
 * @param source {@code documented}, {@code observed} or {@code guessed}: how sure this behaviour
 *     is; {@code ordered} where somebody had it go wrong
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
    String source) {

  LogEntry ended(String how, int httpStatus, long millis) {
    return new LogEntry(
        seq, at, kind, name, summary, how, httpStatus, millis, bot, to, request, answer, source);
  }
}
