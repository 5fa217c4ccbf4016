package io.imbot4j.doctor;

import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at the address the portal posts a bot's events to, from this machine. */
final class HandlerCheck {
  /** What our servlet answers to whoever tries its address. */
  private static final String OURS = "This address takes the events of a Bitrix24 bot.";

  /** An event nobody believes, which shows whether events come through to the servlet. */
  private static final String FORGED =
      "event=ONIMBOTMESSAGEADD&auth[member_id]=doctor&auth[application_token]=doctor"
          .replace("[", "%5B")
          .replace("]", "%5D");

  /** How the servlet refuses such an event; another server may answer 403 as well. */
  private static final String NOT_BELIEVED = "The application token is not the one";

  /** It is asked twice within the time of a check, and a portal does not wait for long either. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Examined examined;
  private final HttpConfig http;

  HandlerCheck(Examined examined) {
    this.examined = examined;
    http = Examined.atMost(PATIENCE, examined.http());
  }

  /** Where events should be posted; {@code null} where they are fetched, or that is not known. */
  @Nullable URI address() {
    Delivery delivery = examined.delivery();
    return delivery instanceof Delivery.Webhook webhook
        ? webhook.url()
        : delivery instanceof Delivery.Handlers handlers ? handlers.messageAdd() : null;
  }

  Verdict look() {
    URI address = address();
    if (address == null) {
      return Verdict.skipped("handler.none");
    }
    String shown = Network.shown(address);
    if (Network.isInner(address) && !Network.isInner(examined.endpoint())) {
      return Verdict.fault("handler.inner", shown);
    }
    if (!"https".equals(address.getScheme()) && !Network.isInner(address)) {
      return Verdict.fault("handler.plain", shown);
    }
    Network way = new Network(address, http);
    if (way.name().severity() == Severity.FAULT) {
      return Verdict.fault("handler.name", shown);
    }
    if (way.connection().severity() == Severity.FAULT) {
      return Verdict.fault("handler.broken", shown);
    }
    if ("https".equals(address.getScheme())) {
      // The portal trusts what every browser trusts, whatever this machine is told to trust.
      Verdict certificate = new Certificates(HttpConfig.standard(), examined.clock()).of(address);
      if (certificate.severity() == Severity.FAULT) {
        return Verdict.fault("handler." + certificate.key(), certificate.arguments().toArray());
      }
    }
    return answer(address, shown);
  }

  /** What answers in the servlet's place. */
  private static String other(WebPage page) {
    if (page.redirects()) {
      return "handler.redirect";
    }
    if (page.status() == 401 || page.status() == 403) {
      return "handler.barred";
    }
    return page.status() >= 500 ? "handler.fails" : "handler.other";
  }

  private Verdict answer(URI address, String shown) {
    try {
      WebPage page = WebPage.get(address, http);
      if (page.status() != 200 || !page.body().contains(OURS)) {
        return Verdict.fault(other(page), shown, "" + page.status());
      }
      WebPage refusal = WebPage.post(address, FORGED, http);
      if (refusal.status() == 200) {
        return Verdict.fault("handler.believes", shown);
      }
      if (refusal.status() != 403 || !refusal.body().contains(NOT_BELIEVED)) {
        return Verdict.fault("handler.post", shown, "" + refusal.status());
      }
      Duration took = page.took().compareTo(refusal.took()) > 0 ? page.took() : refusal.took();
      return took.compareTo(SLOW) > 0
          ? Verdict.warning("handler.slow", shown, "" + took.toMillis())
          : Verdict.fine("handler.fine", shown);
    } catch (SocketTimeoutException late) {
      return Verdict.fault("handler.late", shown, "" + http.deadline().toSeconds());
    } catch (IOException refused) {
      return Verdict.fault("handler.broken", shown);
    }
  }
}
