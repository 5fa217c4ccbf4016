package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People, as the authorising user asks for them, and whether they are at their desks. */
final class ImUsers {
  private static final int USUAL_IDLE_MINUTES = 10;

  private final Portal portal;
  private final ImUserShapes shapes;

  ImUsers(Portal portal) {
    this.portal = portal;
    shapes = new ImUserShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.user.get", "im", DOCUMENTED, this::get),
        Method.old("im.user.list.get", "im", DOCUMENTED, this::list),
        Method.old(
            "im.user.status.get",
            "im",
            DOCUMENTED,
            (caller, params) -> portal.presence.status(caller.userId())),
        Method.old("im.user.status.set", "im", DOCUMENTED, this::setStatus),
        Method.old("im.user.status.idle.start", "im", DOCUMENTED, this::idle),
        Method.old("im.user.status.idle.end", "im", DOCUMENTED, this::back));
  }

  private Object get(Caller caller, Params params) {
    int id = params.has("ID") ? params.number("ID") : caller.userId();
    if (id <= 0) {
      throw new Refusal("ID_EMPTY", "User ID can't be empty");
    }
    User user =
        portal.user(id).orElseThrow(() -> new Refusal("USER_NOT_EXISTS", "User is not exists"));
    return shapes.user(user);
  }

  /** Under their numbers, or in a list when asked; a list without anyone is the same in both. */
  private Object list(Caller caller, Params params) {
    List<Map<String, @Nullable Object>> users = shapes.users(ids(params));
    return users.isEmpty() || params.text("RESULT_TYPE").equals("array")
        ? users
        : users.stream().collect(Collectors.toMap(user -> user.get("id") + "", user -> user));
  }

  private static List<Integer> ids(Params params) {
    Params read = params.isList("ID") ? params : new Params(Tree.of("ID", parsed(params)));
    if (!read.isList("ID")) {
      throw new Refusal("INVALID_FORMAT", "A wrong format for the ID field is passed");
    }
    return read.numbers("ID");
  }

  private static @Nullable Object parsed(Params params) {
    try {
      return Json.read(params.text("ID"));
    } catch (IllegalArgumentException notJson) {
      return null;
    }
  }

  private Object setStatus(Caller caller, Params params) {
    if (!Presence.isStatus(params.text("STATUS"))) {
      throw new Refusal("STATUS_ERROR", "Status is not available");
    }
    portal.presence.set(caller.userId(), params.text("STATUS"));
    return true;
  }

  private Object idle(Caller caller, Params params) {
    int ago = params.has("AGO") ? Math.max(params.number("AGO"), 1) : USUAL_IDLE_MINUTES;
    portal.presence.idle(caller.userId(), portal.now().minus(Duration.ofMinutes(ago)));
    return true;
  }

  private Object back(Caller caller, Params params) {
    portal.presence.back(caller.userId());
    return true;
  }
}
