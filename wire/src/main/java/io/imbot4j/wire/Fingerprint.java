package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short hash of what an event says but for its tokens, the same whatever the order of its keys
 * and whether nothing is {@code null}, {@code ""} or left out.
 *
 * <p>A form is hashed as it is written, so the same text in two spellings of its escapes is two
 * texts; a portal has but one. The hash is quick and tells accidents apart; it withstands nobody
 * who looks for two equal ones. So it is for what comes from a portal alone, where whoever found
 * two would still have to say a message's number and the second in which it was queued.
 */
final class Fingerprint {
  private static final long ENVELOPE = 1;
  private static final long PART = 2;

  private final Digest digest = new Digest();

  private Fingerprint() {}

  /**
   * @param at when it was queued, in seconds
   * @param part what tells it apart from the others of the same call and bot
   */
  static String of(String name, String bot, long at, String part, Tree data) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.text(ENVELOPE, at + " " + bot + " " + name);
    fingerprint.text(PART, part);
    fingerprint.add(0, data.raw());
    return fingerprint.digest.hex();
  }

  private void add(long place, @Nullable Object value) {
    if (value instanceof FormMap form) {
      form.addTo(digest, place);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, element) -> below(place, String.valueOf(name), element));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        below(place, Integer.toString(i), list.get(i));
      }
    } else if (!Tree.of(value).isAbsent()) {
      text(place, PercentCode.encode(value instanceof Boolean ? "1" : Tree.of(value).text()));
    }
  }

  private void below(long place, String name, @Nullable Object element) {
    if (!TokenFree.isSecret(name)) {
      add(Digest.below(place, name), element);
    }
  }

  private void text(long place, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.add(place, bytes, 0, bytes.length);
  }
}
