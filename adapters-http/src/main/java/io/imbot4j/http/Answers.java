package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a portal's reply means: by what the body says, because the portal gives one error
 * different statuses and some with 200.
 */
final class Answers {
  private final Json json;
  private final PortalId portal;

  Answers(Json json, PortalId portal) {
    this.json = json;
    this.portal = portal;
  }

  /**
   * @return the whole answer
   * @throws PortalException if the reply is not the method's answer
   */
  Tree read(String method, Reply reply) {
    Optional<Map<?, ?>> object = json.object(reply.body());
    if (object.isEmpty()) {
      throw reply.redirects() ? moved(method, reply) : unreadable(method, reply);
    }
    Tree answer = Tree.of(object.get());
    boolean answered = object.get().containsKey("result");
    if (object.get().containsKey("error") && !(answered && answer.get("error").isAbsent())) {
      String code = answer.get("error").text();
      throw Refusals.of(method, portal, code, answer.get("error_description").text(), answer);
    }
    if (!answered) {
      throw unreadable(method, reply);
    }
    return answer;
  }

  private PortalException moved(String method, Reply reply) {
    return new PortalException.AccessLost(
        method,
        portal,
        Integer.toString(reply.status()),
        "redirected to " + hostOf(reply.header("Location")),
        "The portal's address has changed: check the new one in a browser, and configure the"
            + " webhook or REST endpoint with it, https:// included");
  }

  private static String hostOf(String location) {
    try {
      URI uri = new URI(location);
      return uri.getHost() == null ? "no other host" : uri.getScheme() + "://" + uri.getHost();
    } catch (URISyntaxException unreadable) {
      return "an unreadable address";
    }
  }

  private PortalException unreadable(String method, Reply reply) {
    int status = reply.status();
    String remedy =
        status == 502 || status == 503 || status == 504
            ? "the portal is overloaded or being serviced; look whether it was done, and try later"
            : "check that the configured address is a Bitrix24 portal's and that nothing on the"
                + " way, such as a proxy or a sign-in page, answers instead";
    return new PortalException.Unanswered(
        method, portal, true, "HTTP " + status + " without a readable answer; " + remedy, null);
  }
}
