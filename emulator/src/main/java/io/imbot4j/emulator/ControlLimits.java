package io.imbot4j.emulator;

import io.imbot4j.world.Limits;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.Map;

/** The part of the control API about how much callers may do. */
final class ControlLimits {
  private static final double MOST_SECONDS = 86_400;

  private final World world;

  ControlLimits(World world) {
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("GET /limits", params -> world.limits());
    endpoints.put("POST /limits", this::change);
  }

  private Object change(ControlParams params) {
    if (params.has("plan")) {
      Limits plan = plan(params.text("plan"));
      world.limit(before -> plan);
    } else if (params.has("method")) {
      String method = params.text("method");
      Duration each = seconds(params, "seconds");
      world.limit(limits -> limits.withCost(method, each));
    } else if (params.has("operating")) {
      Duration most = seconds(params, "operating");
      world.limit(limits -> limits.withOperating(most));
    } else {
      throw new IllegalArgumentException(
          "give plan (standard, enterprise, none), method and seconds, or operating");
    }
    return world.limits();
  }

  private static Limits plan(String word) {
    return switch (word) {
      case "standard" -> Limits.standard();
      case "enterprise" -> Limits.enterprise();
      case "none" -> Limits.none();
      default ->
          throw new IllegalArgumentException("a plan is standard, enterprise or none, not " + word);
    };
  }

  private static Duration seconds(ControlParams params, String key) {
    String text = params.text(key);
    try {
      double seconds = Double.parseDouble(text);
      if (seconds >= 0 && seconds <= MOST_SECONDS) {
        return Duration.ofMillis(Math.round(seconds * 1000));
      }
    } catch (NumberFormatException wrong) {
      // Told below, like a number that is too large.
    }
    throw new IllegalArgumentException(key + " is a number of seconds up to a day, not " + text);
  }
}
