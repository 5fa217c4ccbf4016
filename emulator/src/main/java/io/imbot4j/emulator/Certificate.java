package io.imbot4j.emulator;

import java.nio.file.Path;
import java.security.KeyStore;

/**
 * A certificate for this machine's own names, made anew for each run. Clients trust it by its PEM
 * file.
 */
record Certificate(KeyStore keyStore, Path pem) {
  static final String PASSWORD = "imbot4j";

  static Certificate make() {
    return CertificateMaking.make();
  }
}
