package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be done with a chat because of what it is or what it is bound to.
 *
 * @param look whether its name, colour and picture may be changed
 * @param extend whether people may be brought in
 * @param leave whether people may go or be put out
 * @param ownerLeaves whether its owner may go
 */
record Restrictions(boolean look, boolean extend, boolean leave, boolean ownerLeaves) {

  static Restrictions of(Chat chat) {
    if (chat.isPrivate()) {
      return new Restrictions(false, true, false, false);
    }
    return switch (chat.entityType) {
      case "CRM" -> new Restrictions(false, true, true, false);
      case "SONET_GROUP" -> new Restrictions(false, false, false, false);
      default -> new Restrictions(true, true, true, true);
    };
  }

  Map<String, @Nullable Object> tree() {
    return Tree.of(
        "avatar",
        look,
        "rename",
        look,
        "extend",
        extend,
        "call",
        true,
        "mute",
        true,
        "leave",
        leave,
        "leave_owner",
        ownerLeaves,
        "send",
        true,
        "user_list",
        true,
        "path",
        "",
        "path_title",
        "");
  }
}
