package io.imbot4j.emulator;

import io.imbot4j.world.Actor;
import io.imbot4j.world.Snapshot;
import io.imbot4j.world.User;
import io.imbot4j.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the control API that looks. */
final class ControlViews {
  private final World world;

  ControlViews(World world) {
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("GET /state", params -> state());
    endpoints.put("GET /view", this::view);
    endpoints.put("GET /messages", this::messages);
    endpoints.put("GET /commands", this::commands);
    endpoints.put("GET /log", params -> Map.of("entries", world.log(params.number("since", 0))));
  }

  private Object state() {
    Snapshot snapshot = world.snapshot();
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("portal", world.config().baseUrl());
    state.put("webhook", Addresses.webhook(world));
    state.put("users", snapshot.users().stream().map(ControlViews::user).toList());
    state.put("bots", snapshot.bots());
    state.put("chats", snapshot.chats());
    state.put("now", snapshot.now());
    state.put("stopped", snapshot.stopped());
    state.put("nextExpiry", snapshot.nextExpiry());
    state.put("version", snapshot.version());
    return state;
  }

  private static Map<String, Object> user(User user) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", user.id());
    shown.put("name", user.name());
    shown.put("bot", user.bot());
    shown.put("language", user.language());
    shown.put("color", user.color());
    shown.put("position", user.position());
    return shown;
  }

  private Object view(ControlParams params) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("user", params.number("user"));
    view.put("version", world.version());
    view.put("dialogs", world.as(params.number("user")).dialogs());
    return view;
  }

  /** Looking at messages reads them. */
  private Object messages(ControlParams params) {
    Actor viewer = world.as(params.number("user"));
    viewer.read(params.text("dialog"));
    return Map.of("messages", viewer.messages(params.text("dialog")));
  }

  private Object commands(ControlParams params) {
    return Map.of("commands", world.as(params.number("user")).commands(params.text("dialog")));
  }
}
