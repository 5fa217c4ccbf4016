package io.imbot4j.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of the new generation as trees: bot, chat, message, command. */
final class V2Shapes {
  private final Portal portal;

  V2Shapes(Portal portal) {
    this.portal = portal;
  }

  /** What everyone sees of a bot. */
  Map<String, @Nullable Object> publicBot(Bot bot) {
    return Tree.of(
        "id", bot.id,
        "code", bot.code,
        "type", bot.type,
        "isHidden", bot.hidden,
        "isSupportOpenline", bot.openline,
        "isReactionsEnabled", bot.reactions,
        "backgroundId", bot.background,
        "language", bot.profile.language());
  }

  /** What its owner sees of a bot. */
  Map<String, @Nullable Object> bot(Bot bot) {
    List<Chat> chats =
        portal.chats.all().stream().filter(chat -> chat.members.contains(bot.id)).toList();
    long users =
        chats.stream()
            .flatMap(chat -> chat.members.stream())
            .filter(portal::isPerson)
            .distinct()
            .count();
    Map<String, @Nullable Object> tree = publicBot(bot);
    tree.put("moduleId", "rest");
    tree.put("eventMode", bot.byWebhook ? "webhook" : "fetch");
    tree.put("countMessage", bot.countMessage);
    tree.put("countCommand", bot.countCommand);
    tree.put("countChat", chats.size());
    tree.put("countUser", users);
    return tree;
  }

  /** The chat as this member sees it, with what only answers tell. */
  Map<String, @Nullable Object> chat(Chat chat, int viewer, boolean isNew) {
    Map<String, @Nullable Object> tree = chatInEvent(chat, viewer);
    Integer last = chat.messages.isEmpty() ? null : chat.messages.get(chat.messages.size() - 1).id;
    tree.put("isNew", isNew);
    tree.put("role", chat.roleOf(viewer));
    tree.put("muteList", List.of());
    tree.put("dateCreate", WorldClock.date(chat.created));
    tree.put("lastMessageId", last);
    tree.put("lastMessageViews", "{}");
    tree.put("lastId", chat.readUpTo.get(viewer));
    tree.put("managerList", List.copyOf(chat.managers));
    tree.put("markedId", null);
    tree.put("messageCount", chat.messages.size());
    tree.put("public", "");
    tree.put("unreadId", null);
    tree.put("userCounter", chat.members.size());
    return tree;
  }

  Map<String, @Nullable Object> chatInEvent(Chat chat, int viewer) {
    return Tree.of(
        "id",
        chat.id,
        "dialogId",
        chat.dialogFor(viewer),
        "name",
        chat.title,
        "description",
        chat.description,
        "type",
        chat.kind.word,
        "messageType",
        chat.kind.letter,
        "owner",
        chat.owner,
        "color",
        chat.color.hex(),
        "avatar",
        chat.avatar,
        "extranet",
        false,
        "containsCollaber",
        false,
        "entityType",
        chat.entityType,
        "entityId",
        chat.entityId,
        "entityData1",
        "",
        "entityData2",
        "",
        "entityData3",
        "",
        "entityLink",
        Map.of(),
        "diskFolderId",
        null,
        "permissions",
        Map.of(),
        "parentChatId",
        null,
        "parentMessageId",
        null,
        "isNew",
        false,
        "textFieldEnabled",
        Tree.letter(chat.textField),
        "backgroundId",
        null);
  }

  Map<String, @Nullable Object> message(Message message) {
    return Tree.of(
        "id",
        message.id,
        "chatId",
        message.chat.id,
        "authorId",
        message.author,
        "date",
        WorldClock.date(message.date),
        "text",
        message.text,
        "isSystem",
        message.isSystem(),
        "uuid",
        message.uuid,
        "forward",
        message.forward == null ? null : message.forward.tree(),
        "params",
        MessageParams.of(message),
        "viewedByOthers",
        false);
  }

  Map<String, @Nullable Object> command(Command command) {
    return Tree.of(
        "id", command.id,
        "botId", command.botId,
        "command", "/" + command.name,
        "common", command.common,
        "hidden", command.hidden,
        "extranetSupport", command.extranet);
  }
}
