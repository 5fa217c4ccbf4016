package io.imbot4j.doctor;

import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether what answers at the portal's address is a portal. */
final class AnswerCheck {
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"(\\w+)\"");

  private final URI endpoint;
  private final HttpConfig config;
  private long serverTime;
  private String error = "";

  AnswerCheck(URI endpoint, HttpConfig config) {
    this.endpoint = endpoint;
    this.config = config;
  }

  /** {@code server.time}, which changes nothing. */
  Verdict look() {
    WebPage page;
    try {
      page = WebPage.get(endpoint.resolve("server.time"), config);
    } catch (SocketTimeoutException late) {
      return Verdict.fault("answer.late", endpoint.getHost(), "" + config.deadline().toSeconds());
    } catch (IOException broken) {
      return Verdict.fault("answer.broken", endpoint.getHost());
    }
    serverTime = page.time();
    Matcher refused = ERROR.matcher(page.body());
    error = page.isJson() && refused.find() ? refused.group(1) : "";
    if (page.redirects()) {
      return Verdict.fault("answer.redirect", endpoint.getHost(), hostOf(page.location()));
    }
    if (!page.isJson()) {
      boolean away = page.status() >= 502 && page.status() <= 504;
      return Verdict.fault(
          away ? "answer.away" : "answer.page", endpoint.getHost(), "" + page.status());
    }
    String millis = "" + page.took().toMillis();
    return page.took().compareTo(SLOW) > 0
        ? Verdict.warning("answer.slow", endpoint.getHost(), millis)
        : Verdict.fine("answer.fine", endpoint.getHost(), millis);
  }

  /** When the web server said it is, in milliseconds since 1970; 0 for nothing. */
  long serverTime() {
    return serverTime;
  }

  /** What the portal refused the first call with; {@code ""} where it did not. */
  String error() {
    return error;
  }

  private static String hostOf(String location) {
    try {
      URI there = new URI(location);
      return Objects.requireNonNullElse(there.getHost(), "?");
    } catch (URISyntaxException unreadable) {
      return "?";
    }
  }
}
