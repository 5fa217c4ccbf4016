package io.imbot4j.emulator;

import io.imbot4j.world.Actor;
import io.imbot4j.world.IssuedToken;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.World;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The part of the control API that does something: as a person, to the clock, to everything. */
final class ControlActs {
  private static final Duration LONGEST_ADVANCE = Duration.ofDays(3653);

  private final World world;

  ControlActs(World world) {
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("POST /say", this::say);
    endpoints.put("POST /file", this::file);
    endpoints.put("POST /context", this::context);
    endpoints.put("POST /press", this::press);
    endpoints.put("POST /menu", this::menu);
    endpoints.put("POST /forward", this::forward);
    endpoints.put("POST /edit", this::edit);
    endpoints.put("POST /delete", this::delete);
    endpoints.put("POST /react", this::react);
    endpoints.put("POST /chat", this::chat);
    endpoints.put("POST /members", this::members);
    endpoints.put("POST /token", this::token);
    endpoints.put("POST /clock", this::clock);
  }

  private Object say(ControlParams params) {
    List<MessageView.File> files =
        params.objects("files").stream()
            .map(file -> new MessageView.File(0, file.text("name"), file.number("size")))
            .toList();
    return Map.of(
        "id",
        actor(params)
            .say(
                params.text("dialog"),
                params.text("text", ""),
                params.number("replyTo", 0),
                files));
  }

  private Object file(ControlParams params) {
    int message =
        actor(params)
            .upload(
                params.text("dialog"),
                params.text("name"),
                bytes(params.text("content")),
                params.text("text", ""));
    return Map.of("id", message);
  }

  private Object context(ControlParams params) {
    Map<String, @Nullable Object> carried = new LinkedHashMap<>(params.object("context").values());
    actor(params).open(params.text("dialog"), carried);
    return Map.of();
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("content is Base64 text without a prefix", wrong);
    }
  }

  private Object press(ControlParams params) {
    return said(actor(params).press(params.number("message"), params.number("button")));
  }

  private Object menu(ControlParams params) {
    return said(actor(params).choose(params.number("message"), params.number("item")));
  }

  private static Object said(OptionalInt message) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", message.isPresent() ? message.getAsInt() : null);
    return answer;
  }

  private Object forward(ControlParams params) {
    return Map.of("id", actor(params).forward(params.number("message"), params.text("dialog")));
  }

  private Object edit(ControlParams params) {
    actor(params).edit(params.number("message"), params.text("text"));
    return Map.of();
  }

  private Object delete(ControlParams params) {
    actor(params).delete(params.number("message"));
    return Map.of();
  }

  private Object react(ControlParams params) {
    actor(params).react(params.number("message"), params.text("reaction"));
    return Map.of();
  }

  private Object chat(ControlParams params) {
    int id =
        actor(params)
            .createChat(params.text("name", ""), params.numbers("users"), params.flag("open"));
    return Map.of("id", id, "dialogId", "chat" + id);
  }

  private Object members(ControlParams params) {
    Actor actor = actor(params);
    if (!params.numbers("add").isEmpty()) {
      actor.addMembers(params.text("dialog"), params.numbers("add"));
    }
    if (!params.numbers("remove").isEmpty()) {
      actor.removeMembers(params.text("dialog"), params.numbers("remove"));
    }
    return Map.of();
  }

  private Object token(ControlParams params) {
    IssuedToken token = world.issueToken(params.number("user"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", token.accessToken());
    answer.put("expires_in", token.expiresIn());
    answer.put("client_endpoint", token.clientEndpoint());
    answer.put("application_token", token.applicationToken());
    answer.put("member_id", token.memberId());
    return answer;
  }

  private Object clock(ControlParams params) {
    if (params.has("stopped")) {
      return stop(params.flag("stopped"));
    }
    Duration time = duration(params.text("advance"));
    if (time.compareTo(LONGEST_ADVANCE) > 0) {
      throw new IllegalArgumentException(
          "the clock moves on ten years at once, P3653D, at most: not " + params.text("advance"));
    }
    world.advance(time);
    return Map.of("now", world.snapshot().now());
  }

  private Object stop(boolean stopped) {
    if (stopped) {
      world.stopClock();
    } else {
      world.startClock();
    }
    return Map.of("now", world.snapshot().now());
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("advance is a duration such as PT1H, not " + text, wrong);
    }
  }

  private Actor actor(ControlParams params) {
    return world.as(params.number("user"));
  }
}
