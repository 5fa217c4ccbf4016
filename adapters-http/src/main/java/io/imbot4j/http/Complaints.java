package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.Tree;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;

/** Tells what came instead of a file. */
final class Complaints {
  private final Json json;
  private final String method;
  private final PortalId portal;

  /**
   * @param method the method that said where the file is
   */
  Complaints(Json json, String method, PortalId portal) {
    this.json = json;
    this.method = method;
    this.portal = portal;
  }

  /**
   * Whether it may be something else than a file, which from a portal comes as an attachment.
   *
   * @param fromPortal whether the portal itself sent it
   */
  boolean mayBe(HttpResponse head, boolean fromPortal) {
    return head.getCode() != HttpStatus.SC_OK
        || (fromPortal
            && Download.header(head, HttpHeaders.CONTENT_DISPOSITION).isEmpty()
            && (is(head, "html") || is(head, "json")));
  }

  /**
   * @param begin the first bytes of what may be a complaint
   * @throws PortalException if it is one
   */
  void throwIf(HttpResponse head, byte[] begin) {
    int status = head.getCode();
    Optional<Map<?, ?>> object = json.object(begin);
    if (object.isPresent() && object.get().containsKey("error")) {
      Tree answer = Tree.of(object.get());
      String description = answer.get("error_description").text();
      throw Refusals.of(method, portal, answer.get("error").text(), description, answer);
    }
    if (status >= HttpStatus.SC_INTERNAL_SERVER_ERROR) {
      throw new PortalException.Unanswered(
          method, portal, true, "HTTP " + status + " came instead of the file; try later", null);
    }
    if (status != HttpStatus.SC_OK || is(head, "html")) {
      throw new PortalException.Refused(
          method,
          portal,
          Integer.toString(status),
          "a page came instead of the file",
          "A link is good for one download: download again for a new one, and make sure that the"
              + " file is still there and nothing on the way asks for a sign-in.");
    }
  }

  private static boolean is(HttpResponse head, String type) {
    return Download.header(head, HttpHeaders.CONTENT_TYPE).toLowerCase(Locale.ROOT).contains(type);
  }
}
