package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of one event of {@code imbot.v2.*} or {@code im.v2.*}: whatever is not asked for is left
 * over in {@link #more}. For one event and one thread.
 */
final class V2Data {
  private final Envelope envelope;
  private final Tree data;
  private final @Nullable BotId bot;
  private final List<String> told = new ArrayList<>();
  private final More more = new More();

  /**
   * @param bot whom the event was brought to, {@code null} for nobody
   */
  V2Data(Envelope envelope, @Nullable BotId bot) {
    this.envelope = envelope;
    this.data = envelope.data();
    this.bot = bot;
    told.add("language");
  }

  Tree part(String key) {
    told.add(key);
    return data.get(key);
  }

  @Nullable User user() {
    return UserObject.read(part("user"));
  }

  Chat chat() {
    Tree chat = part("chat");
    DialogId dialog = envelope.dialog(chat.get("dialogId"), part("dialogId"));
    return ChatObject.read(chat, dialog);
  }

  MessageId messageId() {
    return new MessageId(envelope.id("message id", data.at("message", "id"), part("messageId")));
  }

  /** A message somebody else may have acted on. */
  Message message() {
    return message(UserObject.read(data.get("user")));
  }

  /** A message whose author is the one who acted; where it is not, the user is left over. */
  Message authored() {
    User user = user();
    Message message = message(user);
    if (user != null && !user.equals(message.author())) {
      told.remove("user");
    }
    return message;
  }

  private Message message(@Nullable User described) {
    return MessageObject.read(part("message"), messageId(), chat(), described, bot);
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  Reaction reaction() {
    return new Reaction(part("reaction").text());
  }

  /** Whether a reaction was set; a third word for what was done with it is left over. */
  boolean isAdded() {
    String action = part("action").text();
    if (!action.equals("add") && !action.equals("delete")) {
      told.remove("action");
    }
    return action.equals("add");
  }

  /** Keeps a part of what was told after all. */
  void keep(String key, Map<String, Object> rest) {
    more.keepPlain(key, rest.isEmpty() ? null : rest);
  }

  /** What nobody asked for. */
  Map<String, Object> more() {
    for (Entries entries = data.entries(); entries.next(); ) {
      if (!told.contains(entries.name())) {
        more.keep(entries.name(), entries.value());
      }
    }
    return more.map();
  }
}
