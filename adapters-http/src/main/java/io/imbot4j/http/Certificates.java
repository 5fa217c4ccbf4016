package io.imbot4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes a trust of certificates in a file and of those that this Java trusts anyway. */
final class Certificates {
  private Certificates() {}

  static SSLContext trusting(Path pem) {
    Collection<? extends Certificate> own = read(pem);
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      for (Certificate certificate : own) {
        all.setCertificateEntry("own " + all.size(), certificate);
      }
      for (TrustManager usual : managers(null)) {
        for (X509Certificate certificate : ((X509TrustManager) usual).getAcceptedIssuers()) {
          all.setCertificateEntry("usual " + all.size(), certificate);
        }
      }
      SSLContext trust = SSLContext.getInstance("TLS");
      trust.init(null, managers(all), null);
      return trust;
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException("this Java cannot make a trust of certificates", failure);
    }
  }

  private static Collection<? extends Certificate> read(Path pem) {
    try (InputStream file = Files.newInputStream(pem)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(file);
      if (!read.isEmpty()) {
        return read;
      }
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalArgumentException(
          pem + " cannot be read as certificates; give a PEM file", failure);
    }
    throw new IllegalArgumentException(pem + " holds no certificate; give a PEM file");
  }

  private static TrustManager[] managers(@Nullable KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    return managers.getTrustManagers();
  }
}
