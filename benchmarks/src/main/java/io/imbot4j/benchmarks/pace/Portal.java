package io.imbot4j.benchmarks.pace;

import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.world.Limits;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.User;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The emulated portal, its bot, and the dialogs of a thousand people. */
final class Portal {
  static final String METHOD = "imbot.v2.Chat.Message.send";

  private static final int PEOPLE = 1_000;
  private static final String SECRET = "c4nary-of-the-sender";
  private static final Duration BLOCKED = Duration.ofSeconds(10);

  private final World world;
  private final List<User> people;
  private final int bot;
  private int refusals;

  Portal(Load load, InstantSource clock) {
    world =
        new World(
            WorldConfig.standard(URI.create("http://portal.test/"))
                .withClock(clock)
                .withoutRateLimit());
    people =
        IntStream.range(0, PEOPLE).mapToObj(person -> world.hire("No. " + person, "en")).toList();
    bot = number(at(call("imbot.v2.Bot.register", registration()).body(), "result", "bot", "id"));
    Limits plan = load.plan() == Load.Plan.STANDARD ? Limits.standard() : Limits.enterprise();
    world.limit(
        before ->
            plan.withOperating(load.operating())
                .withCost(METHOD, load.each())
                .withCounted(Duration.ZERO));
  }

  /** Which of the dialogs a message goes to. */
  static int dialog(int message) {
    return message % PEOPLE;
  }

  private String person(int message) {
    return Integer.toString(people.get(dialog(message)).id());
  }

  private static Map<String, @Nullable Object> registration() {
    return Map.of(
        "fields",
        Map.of("code", "sender", "botToken", SECRET, "properties", Map.of("name", "Sender")));
  }

  /** What the portal says to a request, and how long it worked. */
  record Reply(List<Outcome> outcomes, Duration worked) {}

  /** Takes a request in. */
  Reply take(List<Integer> messages) {
    RestAnswer answer =
        messages.size() == 1 ? alone(messages.get(0)) : call("batch", Map.of("cmd", all(messages)));
    if (answer.error().equals("QUERY_LIMIT_EXCEEDED")) {
      refusals++;
      return new Reply(messages.stream().map(each -> bucketFull()).toList(), Duration.ZERO);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int message : messages) {
      outcomes.add(
          messages.size() == 1 ? outcome(message, answer.body()) : inside(message, answer));
    }
    Object took = at(answer.body(), "time", "duration");
    return new Reply(outcomes, took == null ? Duration.ZERO : seconds(took));
  }

  private static Outcome bucketFull() {
    return new Outcome.BucketFull();
  }

  private RestAnswer alone(int message) {
    return call(
        METHOD,
        Map.of(
            "botId",
            bot,
            "botToken",
            SECRET,
            "dialogId",
            person(message),
            "fields",
            Map.of("message", "No. " + message)));
  }

  private Map<String, String> all(List<Integer> messages) {
    Map<String, String> commands = new LinkedHashMap<>();
    for (int message : messages) {
      commands.put(
          "m" + message,
          "%s?botId=%d&botToken=%s&dialogId=%s&fields[message]=No.+%d"
              .formatted(METHOD, bot, SECRET, person(message), message));
    }
    return commands;
  }

  private RestAnswer call(String method, Map<String, ? extends @Nullable Object> parameters) {
    return world.call(
        new RestCall(world.config().webhook(), method, new LinkedHashMap<>(parameters)));
  }

  private Outcome inside(int message, RestAnswer batch) {
    String key = "m" + message;
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("error", at(batch.result(), "result_error", key, "error"));
    body.put("result", at(batch.result(), "result", key));
    body.put("time", at(batch.result(), "result_time", key));
    return outcome(message, body);
  }

  private Outcome outcome(int message, Map<String, @Nullable Object> body) {
    Object error = body.get("error");
    if (error != null) {
      if (!error.equals("OPERATION_TIME_LIMIT")) {
        throw new IllegalStateException("message " + message + " was answered with " + error);
      }
      refusals++;
      return new Outcome.MethodFull(BLOCKED);
    }
    Object time = body.get("time");
    return new Outcome.Ran(
        seconds(at(time, "duration")),
        new Outcome.Counted(
            seconds(at(time, "operating")),
            Instant.EPOCH.plus(seconds(at(time, "operating_reset_at"))),
            Instant.EPOCH.plus(seconds(at(time, "finish")))));
  }

  private static Duration seconds(@Nullable Object number) {
    return Duration.ofNanos(
        new BigDecimal(String.valueOf(number)).movePointRight(9).longValueExact());
  }

  private static int number(@Nullable Object number) {
    return ((Number) Objects.requireNonNull(number)).intValue();
  }

  private static @Nullable Object at(@Nullable Object tree, String... path) {
    Object found = tree;
    for (String key : path) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found;
  }

  /** The texts people see, as often as they see them. */
  List<String> seen() {
    return people.stream()
        .flatMap(person -> world.as(person.id()).messages(Integer.toString(bot)).stream())
        .map(message -> String.valueOf(message.text()))
        .toList();
  }

  /** How many messages, or requests over the rate, were refused. */
  int refusals() {
    return refusals;
  }
}
