package io.imbot4j.world;

import io.imbot4j.world.content.Mentions;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The PARAMS and USER of the old generation's events as trees. */
final class V1Shapes {
  private final Portal portal;

  V1Shapes(Portal portal) {
    this.portal = portal;
  }

  /** A message just posted, or one with a button somebody pressed. */
  Map<String, @Nullable Object> added(Message message, Bot bot, int from, String context) {
    Chat chat = message.chat;
    boolean group = !chat.isPrivate();
    Map<String, @Nullable Object> params =
        Tree.of(
            "MESSAGE",
            group ? Mentions.cutFrom(message.text) : message.text,
            "TEMPLATE_ID",
            "",
            "MESSAGE_TYPE",
            chat.kind.letter,
            "FROM_USER_ID",
            from,
            "DIALOG_ID",
            chat.dialogFor(bot.id),
            "TO_CHAT_ID",
            chat.id,
            "AUTHOR_ID",
            from,
            "SYSTEM",
            Tree.letter(message.isSystem()),
            "TO_USER_ID",
            bot.id);
    if (group) {
      params.putAll(group(chat));
      params.put("RID", from);
      params.put("IS_MANAGER", Tree.letter(chat.owner == from));
      params.put("MENTIONED_LIST", mentioned(message));
      params.put("MESSAGE_ORIGINAL", message.text);
    }
    if (!message.files.isEmpty()) {
      params.put("FILES", files(message, bot));
    }
    params.put("SKIP_COMMAND", "N");
    params.put("COMMAND_CONTEXT", context);
    params.put("PLATFORM_CONTEXT", "web");
    params.put("MESSAGE_ID", message.id);
    params.put("CHAT_TYPE", chat.kind.letter);
    params.put("LANGUAGE", language(from));
    return params;
  }

  /** A message as it is after an edit or a deletion. */
  Map<String, @Nullable Object> changed(Message message, Bot bot) {
    Chat chat = message.chat;
    Map<String, @Nullable Object> params =
        Tree.of(
            "ID", message.id,
            "CHAT_ID", chat.id,
            "AUTHOR_ID", message.author,
            "MESSAGE", message.deleted ? "This message was deleted." : message.text,
            "MESSAGE_TYPE", chat.kind.letter,
            "CHAT_AUTHOR_ID", chat.owner);
    if (!chat.isPrivate()) {
      params.putAll(group(chat));
    }
    params.put("FROM_USER_ID", message.author);
    params.put("TO_USER_ID", bot.id);
    params.put("DIALOG_ID", chat.dialogFor(bot.id));
    params.put("MESSAGE_ID", message.id);
    params.put("CHAT_TYPE", chat.kind.letter);
    params.put("LANGUAGE", language(message.author));
    return params;
  }

  /** In a private dialog the bot is the sender and the person the receiver. */
  Map<String, @Nullable Object> joined(Chat chat, Bot bot, int by) {
    Map<String, @Nullable Object> params =
        Tree.of(
            "CHAT_TYPE", chat.kind.letter,
            "MESSAGE_TYPE", chat.kind.letter,
            "BOT_ID", bot.id,
            "USER_ID", by);
    if (chat.isPrivate()) {
      params.put("TO_USER_ID", by);
      params.put("FROM_USER_ID", bot.id);
    } else {
      params.put("CHAT_ID", chat.id);
      params.put("CHAT_ENTITY_TYPE", chat.entityType);
      params.put("CHAT_ENTITY_ID", chat.entityId);
      params.put("ACCESS_HISTORY", 1);
    }
    params.put("DIALOG_ID", chat.dialogFor(bot.id));
    params.put("LANGUAGE", language(by));
    return params;
  }

  Map<String, @Nullable Object> user(int id) {
    return portal.user(id).map(V1Shapes::user).orElseGet(Tree::of);
  }

  private static Map<String, @Nullable Object> user(User user) {
    return Tree.of(
        "ID", user.id(),
        "NAME", user.name(),
        "FIRST_NAME", user.firstName(),
        "LAST_NAME", user.lastName(),
        "WORK_POSITION", user.position(),
        "GENDER", user.gender(),
        "IS_BOT", Tree.letter(user.bot()),
        "IS_CONNECTOR", "N",
        "IS_NETWORK", "N",
        "IS_EXTRANET", "N");
  }

  private static Map<String, @Nullable Object> group(Chat chat) {
    return Tree.of(
        "CHAT_ID",
        chat.id,
        "CHAT_TITLE",
        chat.title,
        "CHAT_AUTHOR_ID",
        chat.owner,
        "CHAT_AVATAR",
        0,
        "CHAT_COLOR",
        chat.color.name(),
        "CHAT_ENTITY_TYPE",
        chat.entityType,
        "CHAT_ENTITY_ID",
        chat.entityId,
        "CHAT_ENTITY_DATA_1",
        "",
        "CHAT_ENTITY_DATA_2",
        "",
        "CHAT_ENTITY_DATA_3",
        "",
        "CHAT_EXTRANET",
        "N",
        "CHAT_CAN_POST",
        "MEMBER",
        "CHAT_USER_COUNT",
        chat.members.size());
  }

  private static Map<String, Integer> mentioned(Message message) {
    return Mentions.in(message.text).stream().collect(Collectors.toMap(String::valueOf, id -> id));
  }

  /** Old bots have no method to download a file by, so each comes with a link. */
  private Map<String, @Nullable Object> files(Message message, Bot bot) {
    Map<String, @Nullable Object> files = Tree.of();
    for (MessageView.File view : message.files) {
      Map<String, @Nullable Object> tree =
          Tree.of("id", view.id(), "name", view.name(), "type", "file", "size", view.size());
      portal
          .disk
          .find(view.id())
          .ifPresent(
              file -> {
                tree.put("type", file.kind().type());
                tree.put("urlDownload", portal.disk.link(file, Caller.of(bot)));
              });
      files.put(String.valueOf(view.id()), tree);
    }
    return files;
  }

  private String language(int user) {
    return portal.user(user).map(User::language).orElse("en");
  }
}
