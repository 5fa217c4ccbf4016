package io.imbot4j.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.StoreException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets for the database as the id of a key, a colon, and nonce and ciphertext in Base64;
 * without keys as a colon and the secret. What is sealed opens only in its own portal and column.
 * Safe for use by many threads.
 */
final class Sealer {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable EncryptionKeys keys;
  private final SecureRandom random = new SecureRandom();

  Sealer(@Nullable EncryptionKeys keys) {
    this.keys = keys;
  }

  String seal(PortalId portal, String column, Secret secret) {
    if (keys == null) {
      return ":" + secret.reveal();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.firstKey(), nonce, portal, column);
      byte[] text = cipher.doFinal(secret.reveal().getBytes(UTF_8));
      byte[] sealed = ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
      return keys.first() + ":" + Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK knows AES/GCM", impossible);
    }
  }

  /** Whether it is sealed as {@link #seal} would do it now. */
  boolean isCurrent(String sealed) {
    return sealed.startsWith((keys == null ? "" : keys.first()) + ":");
  }

  /**
   * @throws StoreException if its key is missing or another, or it was changed or moved
   */
  Secret open(PortalId portal, String column, String sealed) {
    int colon = sealed.indexOf(':');
    String id = sealed.substring(0, Math.max(0, colon));
    if (colon == 0) {
      return Secret.of(sealed.substring(1));
    }
    SecretKey key = keys == null ? null : keys.key(id);
    if (key == null) {
      throw new StoreException(
          "the tokens of portal "
              + portal
              + " are encrypted with the key \""
              + id
              + "\", which is not configured; give it to the database with encryptedWith",
          null);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, portal, column);
      return Secret.of(
          new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException refused) {
      throw new StoreException(
          "the key \""
              + id
              + "\" does not open the tokens of portal "
              + portal
              + ": configure the key that sealed them under that name, or have the application"
              + " installed again if the database was changed by hand",
          refused);
    }
  }

  private static Cipher cipher(
      int mode, SecretKey key, byte[] nonce, PortalId portal, String column)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((portal.value() + "\n" + column).getBytes(UTF_8));
    return cipher;
  }
}
