package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * No answer came, or none was asked for; the message says why and what to do, without the address's
 * path.
 */
class NoReply extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String CHECK =
      "check the portal's address, the network and its DNS, the firewall and the proxy";

  private final boolean reached;
  private final String what;

  NoReply(boolean reached, String what, @Nullable Throwable cause) {
    super(what, cause);
    this.reached = reached;
    this.what = what;
  }

  /** What happened and what to do, as one sentence. */
  String what() {
    return what;
  }

  /** What the caller is told. */
  PortalException to(String method, PortalId portal) {
    return new PortalException.Unanswered(method, portal, reached, what, getCause());
  }

  /** Nobody was asked, because an address must not be. */
  static NoReply forbidden(String what) {
    return new NoReply(false, what, null) {
      private static final long serialVersionUID = 1L;

      @Override
      PortalException to(String method, PortalId portal) {
        return new PortalException.Refused(method, portal, what);
      }
    };
  }

  static NoReply late(boolean reached, HttpHost host) {
    return new NoReply(
        reached,
        reached
            ? host + " did not answer in time; look whether it was done before doing it again"
            : host + " let nobody connect in time; " + CHECK,
        null);
  }

  static NoReply interrupted(boolean reached, @Nullable Throwable cause) {
    return new NoReply(reached, "the thread was interrupted while it waited for the answer", cause);
  }

  static NoReply of(@Nullable Throwable cause, boolean reached, HttpHost host) {
    if (cause instanceof BoundedBody.TooLong tooLong) {
      return new NoReply(
          reached, tooLong.what() + "; ask for less, or allow a larger answer", cause);
    }
    if (reached) {
      return new NoReply(
          true,
          "the connection to "
              + host
              + " broke off before the answer was whole; look whether it"
              + " was done before doing it again",
          cause);
    }
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return new NoReply(
          false,
          host + " cannot be found; check the portal's address and this machine's DNS",
          cause);
    }
    if (cause instanceof SSLException) {
      return new NoReply(
          false,
          "no secure connection to "
              + host
              + " came about; check the address and the portal's"
              + " certificate, and give one of a company's own to HttpConfig.certificates",
          cause);
    }
    return new NoReply(false, host + " cannot be reached; " + CHECK, cause);
  }
}
