package io.imbot4j.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Everything the servlet may answer: fixed lines, so that nothing sent is ever echoed. */
enum Reply implements Answer {
  ACCEPTED(200, "ok"),
  READY(200, "This address takes the events of a Bitrix24 bot."),
  NOT_READABLE(400, "The body is no form as a portal posts it."),
  NOT_AN_EVENT(400, "The form is no event as a portal posts it."),
  NOT_BELIEVED(403, "The application token is not the one of this address."),
  NOT_PROVEN(403, "The installation was not proven by its authorization server."),
  NOT_ASKED(403, "Nobody was sent out from this browser to come back with a code."),
  NOT_ALLOWED(405, "Events are posted here."),
  TOO_LARGE(413, "The body is longer than any event."),
  NOT_A_FORM(415, "Events are posted as application/x-www-form-urlencoded."),
  FAILED(500, "The event could not be taken in."),
  CLOSED(503, "No events are taken in at present.");

  private final int status;
  private final String line;

  Reply(int status, String line) {
    this.status = status;
    this.line = line;
  }

  /** For an observer to count by. */
  String reason() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For an observer: nothing in it comes from the request. */
  @Override
  public String toString() {
    return status + " " + line;
  }

  @Override
  public void send(HttpServletResponse response, boolean withBody) throws IOException {
    if (this == NOT_ALLOWED) {
      response.setHeader("Allow", "GET, HEAD, POST");
    }
    Answer.send(response, status, "text/plain", line + "\n", withBody);
  }
}
