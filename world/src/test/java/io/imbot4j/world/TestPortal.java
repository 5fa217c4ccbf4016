package io.imbot4j.world;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A portal whose clock stands still, with short ways to call it and to look into its answers. */
final class TestPortal {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  static final String TOKEN = "c4nary-of-the-office-bot";
  static final String CLIENT = "client-of-the-old-bot";

  final World world;

  TestPortal() {
    this(config().withoutRateLimit());
  }

  TestPortal(WorldConfig config) {
    world = new World(config);
  }

  TestPortal(World world) {
    this.world = world;
  }

  static WorldConfig config() {
    return WorldConfig.standard(URI.create("http://portal.test/"))
        .withClock(InstantSource.fixed(START));
  }

  RestAnswer call(String method, Object... params) {
    return world.call(
        new RestCall(world.config().webhook(), method, Tree.of((@Nullable Object[]) params)));
  }

  /** A call of the new generation for a bot. */
  RestAnswer asBot(int bot, String method, Object... params) {
    return call(method, with(params, "botId", bot, "botToken", TOKEN));
  }

  /** A call of the old generation for a bot. */
  RestAnswer asOld(int bot, String method, Object... params) {
    return call(method, with(params, "BOT_ID", bot, "CLIENT_ID", CLIENT));
  }

  /** Makes a bot of this type that fetches its events. */
  int fetching(String code, String type) {
    RestAnswer answer =
        call(
            "imbot.v2.Bot.register",
            "fields",
            fields("code", code, "botToken", TOKEN, "type", type, "properties", name(code)));
    return (int) at(answer.result(), "bot", "id");
  }

  /** Registers a new bot that fetches its events. */
  int fetching(String code) {
    return fetching(code, "bot");
  }

  /** Registers a new bot that gets its events delivered. */
  int delivered(String code) {
    RestAnswer answer =
        call(
            "imbot.v2.Bot.register",
            "fields",
            fields(
                "code",
                code,
                "botToken",
                TOKEN,
                "properties",
                name(code),
                "eventMode",
                "webhook",
                "webhookUrl",
                "http://bot.test/events"));
    return (int) at(answer.result(), "bot", "id");
  }

  /** Registers an old bot. */
  int old(String code) {
    RestAnswer answer =
        call(
            "imbot.register",
            "CODE",
            code,
            "CLIENT_ID",
            CLIENT,
            "EVENT_HANDLER",
            "http://bot.test/old",
            "PROPERTIES",
            fields("NAME", code));
    return (int) at(answer.result());
  }

  int registerCommand(int bot, String command) {
    RestAnswer answer =
        call(
            "imbot.v2.Command.register",
            "botId",
            bot,
            "botToken",
            TOKEN,
            "fields",
            fields("command", command, "title", fields("en", "Does " + command)));
    return (int) at(answer.result(), "command", "id");
  }

  RestAnswer send(int bot, String dialog, Object... fields) {
    return call(
        "imbot.v2.Chat.Message.send",
        "botId",
        bot,
        "botToken",
        TOKEN,
        "dialogId",
        dialog,
        "fields",
        fields(fields));
  }

  /** The events a fetching bot has waiting. */
  List<Map<String, Object>> fetched(int bot) {
    RestAnswer answer = call("imbot.v2.Event.get", "botId", bot, "botToken", TOKEN);
    return maps(at(answer.result(), "events"));
  }

  List<Object> fetchedTypes(int bot) {
    return fetched(bot).stream().map(event -> event.get("type")).toList();
  }

  static Map<String, @Nullable Object> fields(Object... pairs) {
    return Tree.of((@Nullable Object[]) pairs);
  }

  /** The value at a path of keys and list places, which must be there. */
  static Object at(@Nullable Object tree, Object... path) {
    Object found = requireNonNull(tree);
    for (Object step : path) {
      found =
          step instanceof Integer place
              ? requireNonNull(((List<?>) found).get(place))
              : requireNonNull(((Map<?, ?>) found).get(step), String.valueOf(step));
    }
    return found;
  }

  /** The keys of the map at a path. */
  static Set<Object> keys(@Nullable Object tree, Object... path) {
    return Set.copyOf(((Map<?, ?>) at(tree, path)).keySet());
  }

  @SuppressWarnings("unchecked") // the portal's trees have text keys
  static List<Map<String, Object>> maps(Object list) {
    return Stream.of(list).flatMap(items -> ((List<Map<String, Object>>) items).stream()).toList();
  }

  private static Object[] with(Object[] params, Object... more) {
    return Stream.concat(Stream.of(more), Stream.of(params)).toArray();
  }

  private static Map<String, @Nullable Object> name(String name) {
    return fields("name", name);
  }
}
