package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bot's slash command. Guarded by the world's lock. */
final class Command {
  final int id;
  final int botId;

  /** Without the slash. */
  String name;

  boolean common;
  boolean hidden;
  boolean extranet;

  /** What it does, by language. */
  final Map<String, String> titles = new LinkedHashMap<>();

  /** What it takes, by language. */
  final Map<String, String> params = new LinkedHashMap<>();

  Command(int id, int botId, String name) {
    this.id = id;
    this.botId = botId;
    this.name = name;
  }

  String title(String language) {
    return in(titles, language);
  }

  String params(String language) {
    return in(params, language);
  }

  /** Usable anywhere if common, else where its bot is. */
  boolean usableIn(Chat chat) {
    return common || chat.members.contains(botId);
  }

  private static String in(Map<String, String> texts, String language) {
    String english = texts.getOrDefault("en", texts.values().stream().findFirst().orElse(""));
    return texts.getOrDefault(language, english);
  }
}
