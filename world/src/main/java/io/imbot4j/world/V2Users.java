package io.imbot4j.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The users of the new generation as trees. */
final class V2Users {
  private final Portal portal;

  V2Users(Portal portal) {
    this.portal = portal;
  }

  Map<String, @Nullable Object> inAnswer(User user) {
    return user(user, WorldClock.date(portal.now()));
  }

  /** As in events, where no presence is told. */
  Map<String, @Nullable Object> inEvent(int id) {
    User user = portal.user(id).orElseGet(() -> new User(id, "", "", "", "", "", "en", false));
    Map<String, @Nullable Object> tree = user(user, false);
    tree.put("mobileLastDate", false);
    tree.put("desktopLastDate", false);
    tree.put("website", "");
    tree.put("email", "");
    return tree;
  }

  /** What is told of those who wrote the messages of a page. */
  static Map<String, @Nullable Object> brief(User user) {
    return Tree.of(
        "id", user.id(),
        "active", true,
        "name", user.name(),
        "bot", user.bot(),
        "type", user.bot() ? "bot" : "employee");
  }

  private static Map<String, @Nullable Object> user(User user, Object lastActivity) {
    return Tree.of(
        "id",
        user.id(),
        "active",
        true,
        "name",
        user.name(),
        "firstName",
        user.firstName(),
        "lastName",
        user.lastName(),
        "workPosition",
        user.position(),
        "color",
        user.color(),
        "avatar",
        "",
        "gender",
        user.gender(),
        "birthday",
        "",
        "extranet",
        false,
        "bot",
        user.bot(),
        "connector",
        false,
        "externalAuthId",
        user.bot() ? "bot" : "default",
        "status",
        "online",
        "idle",
        false,
        "lastActivityDate",
        lastActivity,
        "absent",
        false,
        "departments",
        List.of(1),
        "phones",
        false,
        "type",
        user.bot() ? "bot" : "employee");
  }
}
