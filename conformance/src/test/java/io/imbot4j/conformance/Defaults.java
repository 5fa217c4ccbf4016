package io.imbot4j.conformance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a method takes for a parameter that is not there, so that saying it changes nothing. */
final class Defaults {
  /** By parameter, and by method and parameter where methods differ; all in lower case. */
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("system", "N"),
          Map.entry("urlpreview", "Y"),
          Map.entry("url_preview", "Y"),
          Map.entry("skip_connector", "N"),
          Map.entry("complete", "N"),
          Map.entry("hide_history", "N"),
          Map.entry("common", "N"),
          Map.entry("hidden", "N"),
          Map.entry("extranetsupport", "N"),
          Map.entry("extranet_support", "N"),
          Map.entry("livechat_support", "N"),
          Map.entry("iframe_popup", "N"),
          Map.entry("ishidden", "N"),
          Map.entry("issupportopenline", "N"),
          Map.entry("isreactionsenabled", "Y"),
          Map.entry("openline", "N"),
          Map.entry("eventmode", "fetch"),
          Map.entry("imbot.v2.bot.register type", "bot"),
          Map.entry("imbot.register type", "B"),
          Map.entry("im.chat.add type", "CHAT"),
          Map.entry("imbot.chat.add type", "CHAT"),
          Map.entry("im.notify type", "USER"),
          Map.entry("imbot.v2.bot.list limit", "50"),
          Map.entry("offset", "0"),
          Map.entry("color_token", "base"),
          Map.entry("context", "ALL"),
          Map.entry("is_manager", "Y"),
          Map.entry("action", "Y"),
          Map.entry("im.message.like action", "auto"),
          Map.entry("imbot.message.like action", "auto"),
          Map.entry("event_type", "online"),
          Map.entry("halt", "0"));

  private Defaults() {}

  /** The rest, where defaults and nothings are taken away. */
  static Map<String, @Nullable Object> left(String method, Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    body.forEach(
        (key, value) -> {
          boolean fields = key.equalsIgnoreCase("fields") && value instanceof Map<?, ?>;
          Object left = fields ? left(method, Json.map(value)) : value;
          if (!isNothing(left) && !isDefault(method, key, left)) {
            rest.put(key, left);
          }
        });
    return rest;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || value.equals("") || value.equals(Map.of());
  }

  private static boolean isDefault(String method, String key, @Nullable Object value) {
    String name = key.toLowerCase(Locale.ROOT);
    Object general = VALUES.get(name);
    Object particular = VALUES.getOrDefault(method.toLowerCase(Locale.ROOT) + " " + name, general);
    return particular != null && Objects.equals(particular, String.valueOf(value));
  }
}
