package io.imbot4j.emulator;

import io.imbot4j.world.Cloud;
import io.imbot4j.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of the control API that makes portals, lists them, and brings them back to the start.
 */
final class ControlPortals {
  private final Cloud cloud;
  private final Opener opener;

  /** Makes a portal of a name at a host, or at a port of its own when the host is empty. */
  @FunctionalInterface
  interface Opener {
    World open(String name, String host);
  }

  ControlPortals(Cloud cloud, Opener opener) {
    this.cloud = cloud;
    this.opener = opener;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("POST /portal", this::open);
    endpoints.put("POST /reset", params -> reset());
    endpoints.put(
        "GET /portals",
        params -> Map.of("portals", cloud.worlds().stream().map(ControlPortals::portal).toList()));
  }

  private Object open(ControlParams params) {
    return portal(opener.open(params.text("name"), params.text("host", "")));
  }

  private Object reset() {
    cloud.reset();
    return Map.of();
  }

  private static Map<String, Object> portal(World world) {
    Map<String, Object> portal = new LinkedHashMap<>();
    portal.put("memberId", world.config().memberId());
    portal.put("name", world.config().name());
    portal.put("url", world.config().baseUrl());
    portal.put("webhook", Addresses.webhook(world));
    return portal;
  }
}
