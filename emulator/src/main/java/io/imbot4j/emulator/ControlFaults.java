package io.imbot4j.emulator;

import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.CallFault;
import io.imbot4j.world.DeliveryFault;
import io.imbot4j.world.Faults;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The part of the control API that makes things go wrong. */
final class ControlFaults {
  private static final int LONGEST_DELAY = 120_000;

  private final World world;

  ControlFaults(World world) {
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("POST /fault", this::fault);
    endpoints.put("GET /fault", params -> Map.of("faults", world.faults().armed()));
  }

  private Object fault(ControlParams params) {
    Faults faults = world.faults();
    int times = params.number("times", 1);
    if (params.has("error")) {
      faults.onCalls(call(params, "error"), times);
    } else if (params.has("stop")) {
      faults.stop(call(params, "stop"));
    } else if (params.has("answer")) {
      faults.onAnswers(answer(params), times);
    } else if (params.has("delivery")) {
      faults.onDeliveries(delivery(params.text("delivery")), times);
    } else if (params.has("revokeScope")) {
      faults.revokeScope(params.text("revokeScope"));
    } else if (params.has("grantScope")) {
      faults.grantScope(params.text("grantScope"));
    } else if (params.has("limit")) {
      limit(params);
    } else if (params.flag("html")) {
      faults.html(times);
    } else if (params.flag("expireTokens")) {
      faults.expireTokens();
    } else if (params.has("callOff")) {
      faults.callOff(params.number("callOff"));
    } else if (params.values().isEmpty() || params.flag("clear")) {
      faults.clear();
    } else {
      throw new IllegalArgumentException(
          "give one of error, stop, answer, delivery, revokeScope, grantScope, limit, html,"
              + " expireTokens, callOff, clear");
    }
    return Map.of();
  }

  private void limit(ControlParams params) {
    if (!params.text("limit").equals("bots")) {
      throw new IllegalArgumentException("the only limit to set is bots");
    }
    world.faults().limitBots(params.number("value"));
  }

  private static CallFault call(ControlParams params, String code) {
    return new CallFault(
        params.text("method", ""),
        params.text(code),
        params.number("status", 0),
        params.text("description", ""));
  }

  private static AnswerFault answer(ControlParams params) {
    String word = params.text("answer");
    AnswerFault fault =
        switch (word) {
          case "slow" -> AnswerFault.slow(Duration.ofMillis(milliseconds(params)));
          case "redirect" -> AnswerFault.redirect(params.text("location"));
          case "bad_gateway", "page", "cut", "reset_before", "reset_after", "half_batch" ->
              AnswerFault.of(AnswerFault.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
          default ->
              throw new IllegalArgumentException(
                  "an answer goes wrong as slow, redirect, bad_gateway, page, cut, reset_before,"
                      + " reset_after or half_batch, not "
                      + word);
        };
    return fault.on(params.text("method", ""));
  }

  private static int milliseconds(ControlParams params) {
    int delay = params.number("milliseconds");
    if (delay < 0 || delay > LONGEST_DELAY) {
      throw new IllegalArgumentException(
          "milliseconds are 0 to " + LONGEST_DELAY + ", not " + delay);
    }
    return delay;
  }

  private static DeliveryFault delivery(String word) {
    try {
      return DeliveryFault.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "a delivery goes wrong as drop, twice, slow or late, not " + word, unknown);
    }
  }
}
