package io.imbot4j.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chat as {@code im.dialog.get} tells it, seen by one of its members. */
final class ImDialogShape {
  /** The bindings that give a chat a type of its own. */
  private static final Set<String> TYPES =
      Set.of(
          "ANNOUNCEMENT",
          "CALENDAR",
          "CALL",
          "CRM",
          "LINES",
          "LIVECHAT",
          "MAIL",
          "SONET_GROUP",
          "TASKS",
          "TASKS_TASK",
          "VIDEOCONF");

  private static final Pattern WORD = Pattern.compile("_([a-z])");

  private final Portal portal;

  ImDialogShape(Portal portal) {
    this.portal = portal;
  }

  Map<String, @Nullable Object> dialog(Chat chat, int viewer) {
    Map<String, @Nullable Object> tree =
        Tree.of(
            "id",
            chat.id,
            "parent_chat_id",
            0,
            "parent_message_id",
            0,
            "name",
            chat.isPrivate()
                ? portal.user(chat.other(viewer)).map(User::name).orElse("")
                : chat.title,
            "description",
            chat.description,
            "owner",
            chat.owner,
            "extranet",
            false,
            "avatar",
            chat.avatar,
            "color",
            chat.color.hex(),
            "type",
            type(chat),
            "entity_type",
            chat.entityType,
            "entity_id",
            chat.entityId,
            "entity_data_1",
            "",
            "entity_data_2",
            "",
            "entity_data_3",
            "",
            "date_create",
            WorldClock.date(chat.created),
            "message_type",
            chat.kind.letter,
            "public",
            "",
            "entity_link",
            link(chat),
            "text_field_enabled",
            chat.textField,
            "background_id",
            null,
            "is_new",
            false,
            "disk_folder_id",
            0,
            "dialog_id",
            chat.dialogFor(viewer));
    tree.putAll(progress(chat, viewer));
    tree.putAll(rights(chat, viewer));
    return tree;
  }

  private Map<String, @Nullable Object> progress(Chat chat, int viewer) {
    int last = chat.messages.isEmpty() ? 0 : chat.messages.get(chat.messages.size() - 1).id;
    int read = chat.readUpTo.getOrDefault(viewer, 0);
    return Tree.of(
        "counter",
        chat.unreadFor(viewer),
        "user_counter",
        chat.members.size(),
        "message_count",
        chat.messages.size(),
        "unread_id",
        chat.messages.stream()
            .filter(message -> message.id > read && message.author != viewer)
            .findFirst()
            .map(message -> message.id)
            .orElse(0),
        "last_message_id",
        last,
        "last_id",
        read,
        "marked_id",
        0,
        "readed_list",
        chat.members.stream()
            .filter(member -> member != viewer)
            .map(member -> reader(chat, member))
            .toList(),
        "last_message_views",
        Tree.of("message_id", last, "first_viewers", List.of(), "count_of_viewers", 0));
  }

  private static Map<String, @Nullable Object> rights(Chat chat, int viewer) {
    return Tree.of(
        "restrictions",
        Restrictions.of(chat).tree(),
        "mute_list",
        List.copyOf(chat.muted),
        "role",
        chat.roleOf(viewer),
        "permissions",
        Tree.of(
            "manage_users_add", "member",
            "manage_users_delete", "manager",
            "manage_ui", "member",
            "manage_settings", "owner",
            "manage_messages", "member",
            "can_post", "member"),
        "manager_list",
        Stream.concat(Stream.of(chat.owner), chat.managers.stream()).toList());
  }

  /** The portal does not keep when somebody read, so there is no date. */
  private Map<String, @Nullable Object> reader(Chat chat, int member) {
    return Tree.of(
        "user_id",
        member,
        "user_name",
        portal.user(member).map(User::name).orElse(""),
        "message_id",
        chat.readUpTo.getOrDefault(member, 0),
        "date",
        null);
  }

  private static String type(Chat chat) {
    return TYPES.contains(chat.entityType)
        ? WORD.matcher(chat.entityType.toLowerCase(Locale.ROOT))
            .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT))
        : chat.kind.word;
  }

  private static Map<String, @Nullable Object> link(Chat chat) {
    int bar = chat.entityId.indexOf('|');
    if (!chat.entityType.equals("CRM") || bar < 0) {
      return Tree.of("type", "", "url", "", "id", "");
    }
    String kind = chat.entityId.substring(0, bar);
    String url =
        "/crm/" + kind.toLowerCase(Locale.ROOT) + "/details/" + chat.entityId.substring(bar + 1);
    return Tree.of("type", kind, "url", url + "/", "id", chat.entityId);
  }
}
