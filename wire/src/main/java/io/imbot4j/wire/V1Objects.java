package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatBuilder;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.message.Message;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The objects in an event of {@code imbot.*}, which are spread over its {@code PARAMS}: whatever is
 * not asked for is left over in {@link #more}. For one bot's view of one call, and one thread.
 */
final class V1Objects {
  private final Tree params;
  private final BotId bot;
  private final @Nullable User user;
  private final More more = new More();
  private boolean isMessageTold;
  private boolean isAuthorTold;
  private boolean isChatTold;

  /**
   * @param user whom the event describes, who may have acted without being the author
   */
  V1Objects(Tree params, BotId bot, @Nullable User user) {
    this.params = params;
    this.bot = bot;
    this.user = user;
  }

  Chat chat(DialogId dialog) {
    isChatTold = true;
    OptionalLong id = params.get("CHAT_ID").present().orElse(params.get("TO_CHAT_ID")).id();
    ChatBuilder chat =
        id.isPresent() ? Chat.of(new ChatId(id.getAsLong()), dialog) : Chat.of(dialog);
    More rest = new More();
    for (Entries entries = params.entries(); entries.next(); ) {
      V1ChatFacts.take(chat, rest, entries.name(), entries.value());
    }
    EntityBinding entity =
        Chats.entity(params.get("CHAT_ENTITY_TYPE"), params.get("CHAT_ENTITY_ID"));
    if (entity == null) {
      rest.keep("CHAT_ENTITY_TYPE", params.get("CHAT_ENTITY_TYPE"));
      rest.keep("CHAT_ENTITY_ID", params.get("CHAT_ENTITY_ID"));
    }
    return chat.type(Chats.type(dialog, params.get("CHAT_TYPE"), params.get("MESSAGE_TYPE")))
        .entity(entity)
        .more(rest.map())
        .build();
  }

  Message message(MessageId id, Chat chat) {
    isMessageTold = true;
    String whole = params.get("MESSAGE_ORIGINAL").text();
    boolean isListed = !params.at("MENTIONED_LIST", bot.toString()).isAbsent();
    String text = whole.isEmpty() ? said(isListed) : whole;
    String cut = Mention.cut(text, bot);
    return Message.of(id, chat)
        .author(author())
        .bb(cut)
        .mentioned(isListed || !cut.equals(text))
        .files(MessageFiles.of(params, text, more))
        .replyTo(Chats.reply(params, params.get("PARAMS")))
        .uuid(params.get("TEMPLATE_ID").text())
        .params(MessageObject.hanging(params.get("PARAMS")))
        .build();
  }

  /** What is left of a mention the portal has cut: a comma and blanks. */
  private String said(boolean isCut) {
    String text = params.get("MESSAGE").text();
    int from = 0;
    while (isCut && from < text.length() && isSeparator(text.charAt(from))) {
      from++;
    }
    return text.substring(from);
  }

  private static boolean isSeparator(char letter) {
    return letter == ',' || Character.isWhitespace(letter);
  }

  @Nullable User author() {
    Tree number = params.get("AUTHOR_ID").present().orElse(params.get("FROM_USER_ID"));
    User author = Authors.of(params.get("SYSTEM"), number, user, bot);
    isAuthorTold = author != null;
    return author;
  }

  /** What nobody asked for. */
  More more() {
    for (Entries entries = params.entries(); entries.next(); ) {
      if (!isTold(entries.name())) {
        more.keep(entries.name(), entries.value());
      }
    }
    return more;
  }

  private boolean isTold(String key) {
    return switch (key) {
      case "LANGUAGE", "DIALOG_ID", "CONTEXT" -> true;
      case "CHAT_ID", "CHAT_TYPE", "MESSAGE_TYPE" -> isChatTold;
      case "MESSAGE_ID" -> true;
      case "AUTHOR_ID" -> isAuthorTold;
      case "SYSTEM" -> isMessageTold || isAuthorTold;
      case "MESSAGE",
          "MESSAGE_ORIGINAL",
          "TEMPLATE_ID",
          "PARAMS",
          "REPLY_ID",
          "FILES",
          "files",
          "FILE_ID" ->
          isMessageTold;
      default -> isChatTold && V1ChatFacts.isTold(key);
    };
  }
}
