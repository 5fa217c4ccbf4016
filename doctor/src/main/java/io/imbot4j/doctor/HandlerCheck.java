package io.imbot4j.doctor;

import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
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

  private final Examined examined;

  HandlerCheck(Examined examined) {
    this.examined = examined;
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
    String shown = address.getScheme() + "://" + address.getRawAuthority();
    if (Network.isInner(address) && !Network.isInner(examined.endpoint())) {
      return Verdict.fault("handler.inner", shown);
    }
    if (!"https".equals(address.getScheme()) && !Network.isInner(address)) {
      return Verdict.fault("handler.plain", shown);
    }
    if ("https".equals(address.getScheme())) {
      // The portal trusts what every browser trusts, whatever this machine is told to trust.
      Verdict certificate = new Certificates(HttpConfig.standard(), examined.clock()).of(address);
      if (certificate.severity() == Severity.FAULT && reaches(address)) {
        return Verdict.fault("handler." + certificate.key(), certificate.arguments().toArray());
      }
    }
    return answer(address, shown);
  }

  private boolean reaches(URI address) {
    try {
      Network.connect(Network.bare(address.getHost()), Network.port(address), examined.http())
          .close();
      return true;
    } catch (IOException unreachable) {
      return false;
    }
  }

  private Verdict answer(URI address, String shown) {
    try {
      WebPage page = WebPage.get(address, examined.http());
      if (page.redirects()) {
        return Verdict.fault("handler.redirect", shown);
      }
      if (page.status() != 200 || !page.body().contains(OURS)) {
        return Verdict.fault("handler.other", shown, "" + page.status());
      }
      int status = WebPage.post(address, FORGED, examined.http()).status();
      return switch (status) {
        case 403 -> Verdict.fine("handler.fine", shown);
        case 200 -> Verdict.fault("handler.believes", shown);
        default -> Verdict.fault("handler.post", shown, "" + status);
      };
    } catch (UnknownHostException unknown) {
      return Verdict.fault("handler.name", shown);
    } catch (IOException refused) {
      return Verdict.fault("handler.broken", shown);
    }
  }
}
