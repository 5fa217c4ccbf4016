package io.imbot4j.doctor;

import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Judges the certificate of a server. Sends it nothing but a greeting. */
final class Certificates {
  private static final long FEW_DAYS = 14;

  private final HttpConfig config;
  private final InstantSource clock;

  Certificates(HttpConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  Verdict of(URI address) {
    String host = Network.bare(address.getHost());
    if (!"https".equals(address.getScheme())) {
      return Network.isLocal(address) || config.plainHttp()
          ? Verdict.skipped("certificate.none", host)
          : Verdict.fault("certificate.plain", host);
    }
    if (config.proxy() != null) {
      return Verdict.skipped("certificate.proxy");
    }
    try {
      SSLContext trusted = config.tls() == null ? SSLContext.getDefault() : config.tls();
      long days = left(chain(address, trusted, true));
      return days < FEW_DAYS
          ? Verdict.warning("certificate.ends", host, "" + days)
          : Verdict.fine("certificate.fine", host, "" + days);
    } catch (SSLException untrusted) {
      return why(address, host);
    } catch (IOException | GeneralSecurityException broken) {
      return Verdict.fault("certificate.none.shown", host);
    }
  }

  /** Looks at the certificate without trusting it. */
  private Verdict why(URI address, String host) {
    try {
      SSLContext anybody = SSLContext.getInstance("TLS");
      anybody.init(null, new TrustManager[] {new Anybody()}, null);
      List<X509Certificate> chain = chain(address, anybody, false);
      Instant now = clock.instant();
      for (X509Certificate one : chain) {
        if (now.isAfter(one.getNotAfter().toInstant())) {
          return Verdict.fault("certificate.expired", host, day(one.getNotAfter().toInstant()));
        }
        if (now.isBefore(one.getNotBefore().toInstant())) {
          return Verdict.fault("certificate.early", host, day(one.getNotBefore().toInstant()));
        }
      }
      if (!isNamed(address, chain)) {
        return Verdict.fault("certificate.name", host);
      }
      X509Certificate own = chain.get(0);
      boolean self = own.getSubjectX500Principal().equals(own.getIssuerX500Principal());
      return Verdict.fault(self ? "certificate.self" : "certificate.issuer", host);
    } catch (IOException | GeneralSecurityException broken) {
      return Verdict.fault("certificate.none.shown", host);
    }
  }

  /** Java's own check of names, with the server's own certificate as the one that is trusted. */
  private boolean isNamed(URI address, List<X509Certificate> chain)
      throws GeneralSecurityException, IOException {
    try {
      chain(address, Anybody.but(chain), true);
      return true;
    } catch (SSLException misnamed) {
      return false;
    }
  }

  private List<X509Certificate> chain(URI address, SSLContext trusted, boolean named)
      throws IOException {
    String host = Network.bare(address.getHost());
    int port = Network.port(address);
    try (Socket plain = Network.connect(host, port, config);
        SSLSocket socket =
            (SSLSocket) trusted.getSocketFactory().createSocket(plain, host, port, true)) {
      if (named) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
      }
      socket.startHandshake();
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate one : socket.getSession().getPeerCertificates()) {
        if (one instanceof X509Certificate known) {
          chain.add(known);
        }
      }
      return chain;
    }
  }

  private long left(List<X509Certificate> chain) {
    return chain.stream()
        .mapToLong(one -> Duration.between(clock.instant(), one.getNotAfter().toInstant()).toDays())
        .min()
        .orElse(0);
  }

  private static String day(Instant time) {
    return time.toString().substring(0, 10);
  }
}
