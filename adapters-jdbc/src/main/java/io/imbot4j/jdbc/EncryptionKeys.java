package io.imbot4j.jdbc;

import io.imbot4j.domain.Secret;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys tokens are encrypted with (AES-GCM): the first encrypts, all decrypt.
 *
 * <p>To change the key, make a new one the first, keep the old one with {@link #andOld} on every
 * node, and call {@link Database#reencrypt}; then the old one can go. Immutable; shows no key.
 */
public final class EncryptionKeys {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final Map<String, SecretKey> keys;
  private final String first;

  private EncryptionKeys(Map<String, SecretKey> keys, String first) {
    this.keys = keys;
    this.first = first;
  }

  /**
   * The key that encrypts.
   *
   * @param id names it beside what it encrypted, {@code "2026"}: up to 40 letters, digits, dots,
   *     dashes and underscores; never the same for two keys
   * @param base64 16, 24 or 32 random bytes, such as {@code openssl rand -base64 32} prints
   * @throws IllegalArgumentException if it is not so
   */
  public static EncryptionKeys of(String id, Secret base64) {
    return new EncryptionKeys(Map.of(id, key(id, base64)), id);
  }

  /**
   * The same and a key that was the first before, and decrypts what it encrypted.
   *
   * @throws IllegalArgumentException as {@link #of} does, or if there is a key of that id
   */
  public EncryptionKeys andOld(String id, Secret base64) {
    Map<String, SecretKey> more = new LinkedHashMap<>(keys);
    if (more.put(id, key(id, base64)) != null) {
      throw new IllegalArgumentException(
          "two encryption keys are named \"" + id + "\"; give every new key a name of its own");
    }
    return new EncryptionKeys(more, first);
  }

  SecretKey firstKey() {
    return Objects.requireNonNull(keys.get(first));
  }

  /** The key of this id, if it is there. */
  @Nullable SecretKey key(String id) {
    return keys.get(id);
  }

  String first() {
    return first;
  }

  private static SecretKey key(String id, Secret base64) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\"" + id + "\" names no encryption key; use up to 40 letters, digits, dots and dashes");
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.reveal().strip());
    } catch (IllegalArgumentException notQuoted) {
      throw new IllegalArgumentException(
          "encryption key \"" + id + "\" is not Base64; make one with: openssl rand -base64 32");
    }
    if (bytes.length != 16 && bytes.length != 24 && bytes.length != 32) {
      throw new IllegalArgumentException(
          "encryption key \""
              + id
              + "\" has "
              + bytes.length
              + " bytes, AES takes 16, 24 or 32; make one with: openssl rand -base64 32");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String toString() {
    return "encryption keys " + keys.keySet() + ", of which \"" + first + "\" encrypts";
  }
}
