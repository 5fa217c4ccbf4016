package io.imbot4j.emulator;

import io.imbot4j.world.CallFault;
import io.imbot4j.world.DeliveryFault;
import io.imbot4j.world.Faults;
import io.imbot4j.world.World;
import java.util.Locale;
import java.util.Map;

/** The part of the control API that makes things go wrong. */
final class ControlFaults {
  private final World world;

  ControlFaults(World world) {
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("POST /fault", this::fault);
  }

  private Object fault(ControlParams params) {
    Faults faults = world.faults();
    int times = params.number("times", 1);
    if (params.has("error")) {
      faults.onCalls(
          new CallFault(
              params.text("method", ""),
              params.text("error"),
              params.number("status", 0),
              params.text("description", "")),
          times);
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
    } else if (params.values().isEmpty() || params.flag("clear")) {
      faults.clear();
    } else {
      throw new IllegalArgumentException(
          "give one of error, delivery, revokeScope, grantScope, limit, html, expireTokens, clear");
    }
    return Map.of();
  }

  private void limit(ControlParams params) {
    if (!params.text("limit").equals("bots")) {
      throw new IllegalArgumentException("the only limit to set is bots");
    }
    world.faults().limitBots(params.number("value"));
  }

  private static DeliveryFault delivery(String word) {
    try {
      return DeliveryFault.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "a delivery goes wrong as drop, twice or slow, not " + word, unknown);
    }
  }
}
