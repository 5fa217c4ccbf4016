package io.imbot4j.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The users of the {@code im.*} methods as trees. */
final class ImUserShapes {
  private static final Pattern SNAKE = Pattern.compile("_([a-z])");

  private final Portal portal;

  ImUserShapes(Portal portal) {
    this.portal = portal;
  }

  Map<String, @Nullable Object> user(User user) {
    return Tree.of(
        "id",
        user.id(),
        "active",
        true,
        "name",
        user.name(),
        "first_name",
        user.firstName(),
        "last_name",
        user.lastName(),
        "work_position",
        user.position(),
        "color",
        user.color(),
        "avatar",
        "",
        "avatar_hr",
        "",
        "gender",
        user.gender(),
        "birthday",
        "",
        "extranet",
        false,
        "network",
        false,
        "bot",
        user.bot(),
        "connector",
        false,
        "external_auth_id",
        user.bot() ? "bot" : "default",
        "status",
        portal.presence.status(user.id()),
        "idle",
        portal.presence.idleSince(user.id()).<Object>map(WorldClock::date).orElse(false),
        "last_activity_date",
        WorldClock.date(portal.now()),
        "mobile_last_date",
        false,
        "desktop_last_date",
        false,
        "absent",
        false,
        "departments",
        List.of(1),
        "phones",
        false,
        "bot_data",
        portal.bots.find(user.id()).map(ImUserShapes::bot).orElse(null),
        "type",
        user.bot() ? "bot" : "user",
        "website",
        "",
        "email",
        "");
  }

  /** Those of these users who exist, each once. */
  List<Map<String, @Nullable Object>> users(Collection<Integer> ids) {
    return ids.stream().distinct().flatMap(id -> portal.user(id).stream()).map(this::user).toList();
  }

  /** The same with keys as {@code im.dialog.messages.search} writes them: {@code firstName}. */
  List<Map<String, @Nullable Object>> camelUsers(Collection<Integer> ids) {
    return users(ids).stream().map(ImUserShapes::camel).toList();
  }

  private static Map<String, @Nullable Object> bot(Bot bot) {
    return Tree.of(
        "code", bot.code,
        "type", bot.type,
        "app_id", "",
        "is_hidden", bot.hidden,
        "is_support_openline", bot.openline);
  }

  private static Map<String, @Nullable Object> camel(Map<String, @Nullable Object> snake) {
    Map<String, @Nullable Object> camel = new LinkedHashMap<>();
    snake.forEach(
        (key, value) ->
            camel.put(
                SNAKE.matcher(key).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)),
                value));
    return camel;
  }
}
