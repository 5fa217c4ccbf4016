package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the platform that are in nearly every form, each a string made once and for all. It
 * learns none, so it holds nothing of what portals send. Immutable.
 */
final class FormWords {
  private static final int LONGEST = Long.BYTES;
  private static final int PLACE_BITS = 9;

  /** With this factor no two of the words have the same place. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** By the place of their letters; the others are empty. */
  private static final String[] WORDS = new String[1 << PLACE_BITS];

  static {
    Arrays.fill(WORDS, "");
    List<String> words =
        List.of(
            "CRM",
            "LINES",
            "TASKS",
            "admin",
            "away",
            "bot",
            "break",
            "channel",
            "chat",
            "collaber",
            "copilot",
            "default",
            "dnd",
            "email",
            "employee",
            "en",
            "extranet",
            "guest",
            "imbot",
            "lines",
            "manager",
            "member",
            "none",
            "online",
            "open",
            "owner",
            "private",
            "ru",
            "thread",
            "user");
    for (String word : words) {
      byte[] letters = Arrays.copyOf(word.getBytes(US_ASCII), LONGEST);
      WORDS[place(Letters.first(word.length(), letters, 0))] = word;
    }
  }

  private FormWords() {}

  /** The word in {@code bytes[from..to)}; {@code null} where it is none of the known. */
  static @Nullable String of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST || from + LONGEST > bytes.length) {
      return null;
    }
    String word = WORDS[place(Letters.first(length, bytes, from))];
    return word.length() == length && isAt(word, bytes, from) ? word : null;
  }

  private static boolean isAt(String word, byte[] bytes, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int place(long letters) {
    return (int) ((letters * FACTOR) >>> (Long.SIZE - PLACE_BITS));
  }
}
