package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Attach;
import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code imbot.v2.Chat.Message.*} methods. */
final class V2Messages {
  private static final int MOST_FORWARDS = 100;

  private final Portal portal;
  private final Owners owners;

  V2Messages(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Chat.Message.send", "imbot", DOCUMENTED, this::send),
        new Method("imbot.v2.Chat.Message.update", "imbot", DOCUMENTED, this::update),
        new Method("imbot.v2.Chat.Message.delete", "imbot", DOCUMENTED, this::delete),
        new Method("imbot.v2.Chat.Message.read", "imbot", DOCUMENTED, this::read),
        new Method("imbot.v2.Chat.Message.Reaction.add", "imbot", DOCUMENTED, this::addReaction),
        new Method(
            "imbot.v2.Chat.Message.Reaction.delete", "imbot", DOCUMENTED, this::deleteReaction));
  }

  private Object send(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Params fields = params.child("fields");
    Draft draft = draft(bot, fields);
    Chat chat = portal.opened(params.text("dialogId"), bot.id).orElseThrow(Refusal::accessDenied);
    List<Draft> forwards = forwards(bot, fields.child("forwardIds"));
    if (draft.isEmpty() && forwards.isEmpty()) {
      throw new Refusal("EMPTY_MESSAGE", "Message is empty");
    }
    List<Draft> drafts = new ArrayList<>(forwards);
    if (!draft.isEmpty()) {
      drafts.add(0, draft);
    }
    List<Message> posted =
        drafts.stream().map(each -> portal.talk.post(chat, bot.id, each)).toList();
    Map<String, @Nullable Object> passedOn = Tree.of();
    posted.stream()
        .filter(message -> message.forward != null)
        .forEach(message -> passedOn.put(message.uuid, message.id));
    return Tree.of("id", posted.get(0).id, "uuidMap", passedOn);
  }

  /** The messages to pass on, by the names the bot gives them; it must see each of them. */
  private List<Draft> forwards(Bot bot, Params wanted) {
    if (wanted.asMap().size() > MOST_FORWARDS) {
      throw new Refusal("SENDING_FAILED", "Sending failed");
    }
    return wanted.asMap().keySet().stream()
        .map(uuid -> Draft.forward(seen(bot, wanted.number(uuid)), uuid))
        .toList();
  }

  static Draft draft(Bot bot, Params fields) {
    Attach attach = Content.attach(fields.raw("attach"));
    Keyboard keyboard = Content.keyboard(fields.raw("keyboard"), bot.id);
    return new Draft(
            fields.text("message"),
            keyboard,
            attach.tree(),
            fields.number("replyId"),
            fields.flag("system", false),
            List.of())
        .named(fields.text("templateId"));
  }

  private Object update(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Message message = own(bot, params);
    Params fields = params.child("fields");
    Attach attach = Content.attach(fields.raw("attach"));
    Keyboard keyboard = Content.keyboard(fields.raw("keyboard"), bot.id);
    if (!fields.text("message").isBlank()) {
      message.text = MessageText.cut(fields.text("message"));
    }
    Content.change(message, attach, keyboard);
    portal.talk.edited(message, bot.id);
    return Tree.of("result", true);
  }

  private Object delete(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Message message = deletable(bot, params);
    portal.talk.delete(message, bot.id, params.flag("complete", false));
    return Tree.of("result", true);
  }

  private Object read(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Chat chat = portal.opened(params.text("dialogId"), bot.id).orElseThrow(Refusal::accessDenied);
    int before = chat.readUpTo.getOrDefault(bot.id, 0);
    int upTo = params.number("messageId");
    if (upTo > 0 && portal.chats.message(upTo).filter(message -> message.chat == chat).isEmpty()) {
      throw new Refusal("MESSAGE_NOT_FOUND", "Message not found");
    }
    List<Integer> viewed =
        chat.messages.stream()
            .filter(message -> message.author != bot.id && message.id > before)
            .map(message -> message.id)
            .filter(id -> upTo == 0 || id <= upTo)
            .toList();
    int last = viewed.isEmpty() ? before : viewed.get(viewed.size() - 1);
    chat.readUpTo.put(bot.id, last);
    return Tree.of(
        "chatId",
        chat.id,
        "lastId",
        last,
        "counter",
        chat.unreadFor(bot.id),
        "viewedMessages",
        viewed);
  }

  private Object addReaction(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Message message = seen(bot, params.number("messageId"));
    if (reacted(bot, message, params)) {
      throw new Refusal("REACTION_ALREADY_SET", "Reaction already set");
    }
    portal.talk.react(message, params.text("reaction"), bot.id);
    return Tree.of("result", true);
  }

  private Object deleteReaction(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Message message = seen(bot, params.number("messageId"));
    if (reacted(bot, message, params)) {
      portal.talk.react(message, params.text("reaction"), bot.id);
    }
    return Tree.of("result", true);
  }

  private static boolean reacted(Bot bot, Message message, Params params) {
    if (!Reactions.exists(params.text("reaction"))) {
      throw new Refusal("REACTION_NOT_FOUND", "Reaction not found");
    }
    return message.reactions.getOrDefault(params.text("reaction"), Set.of()).contains(bot.id);
  }

  private Message seen(Bot bot, int id) {
    return portal
        .chats
        .message(id)
        .filter(message -> message.chat.members.contains(bot.id) && !message.deleted)
        .orElseThrow(Refusal::accessDenied);
  }

  /** An own message, or any in a group the bot owns or manages. */
  private Message deletable(Bot bot, Params params) {
    return portal
        .chats
        .message(params.number("messageId"))
        .filter(message -> !message.deleted)
        .filter(
            message ->
                message.author == bot.id
                    || (!message.chat.isPrivate() && message.chat.isRunBy(bot.id)))
        .orElseThrow(Refusal::accessDenied);
  }

  private Message own(Bot bot, Params params) {
    return portal
        .chats
        .message(params.number("messageId"))
        .filter(message -> message.author == bot.id && !message.deleted)
        .orElseThrow(Refusal::accessDenied);
  }
}
