package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short hash of what an event says, the same whatever the order of its keys and whether nothing
 * is {@code null}, {@code ""} or left out.
 */
final class Fingerprint {
  private static final int HEX_DIGITS = 32;

  private Fingerprint() {}

  static String of(String name, String bot, String at, String part, Map<String, Object> data) {
    StringBuilder canonical = new StringBuilder();
    text(canonical, name);
    text(canonical, bot);
    text(canonical, at);
    text(canonical, part);
    write(canonical, Tree.of(data));
    byte[] hash = sha256().digest(canonical.toString().getBytes(UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
  }

  private static void write(StringBuilder canonical, Tree tree) {
    Map<String, Tree> entries = new TreeMap<>(tree.map());
    if (entries.isEmpty()) {
      text(canonical, tree.raw() instanceof Boolean ? "1" : tree.text());
      return;
    }
    canonical.append('{');
    entries.forEach(
        (key, element) -> {
          if (!element.isAbsent()) {
            text(canonical, key);
            write(canonical, element);
          }
        });
    canonical.append('}');
  }

  /** With its length in front, so that no two lists of texts look alike. */
  private static void text(StringBuilder canonical, String text) {
    canonical.append(text.length()).append(':').append(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256, this one does not", e);
    }
  }
}
