package io.imbot4j.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The little of an answer or an event that is not read, and why. */
final class Unread {
  /** By method or event; {@code *} stands for any part of a path. */
  private static final Map<String, List<String>> LEAVES = Map.ofEntries();

  /** Refusals that are an answer to what was asked. */
  private static final Map<String, Set<String>> ANSWERS =
      Map.ofEntries(
          // There is no such bot: an empty Optional.
          Map.entry("imbot.v2.Bot.get", Set.of("BOT_NOT_FOUND")));

  private Unread() {}

  static boolean isListed(String name, String leaf) {
    List<String> patterns = new ArrayList<>(LEAVES.getOrDefault(name, List.of()));
    patterns.addAll(LEAVES.getOrDefault("*", List.of()));
    return patterns.stream().anyMatch(pattern -> matches(pattern, leaf));
  }

  static boolean isAnswered(String method, String code) {
    return ANSWERS.getOrDefault(method, Set.of()).contains(code);
  }

  private static boolean matches(String pattern, String leaf) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), leaf);
  }
}
