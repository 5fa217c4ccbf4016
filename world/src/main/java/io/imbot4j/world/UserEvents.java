package io.imbot4j.world;

import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Tells the followers of users what happens in the users' chats. */
final class UserEvents {
  private final Portal portal;
  private final V2Data data;

  UserEvents(Portal portal) {
    this.portal = portal;
    data = new V2Data(portal);
  }

  void added(Message message) {
    tell("ONIMV2MESSAGEADD", message.chat, viewer -> data.message(message, viewer));
  }

  void edited(Message message) {
    tell("ONIMV2MESSAGEUPDATE", message.chat, viewer -> data.message(message, viewer));
  }

  void deleted(Message message, int by) {
    tell("ONIMV2MESSAGEDELETE", message.chat, viewer -> data.deleted(message, viewer, by));
  }

  void reacted(V2Data.Reaction reaction) {
    tell("ONIMV2REACTIONCHANGE", reaction.message().chat, viewer -> data.reacted(reaction, viewer));
  }

  void joined(Chat chat, int user) {
    tell("ONIMV2JOINCHAT", chat, viewer -> data.joined(chat, viewer, user));
  }

  private void tell(String event, Chat chat, IntFunction<Map<String, @Nullable Object>> about) {
    for (int user : portal.subscriptions.followed(chat.members)) {
      String summary = "chat" + chat.id + " to user " + user;
      portal.outbox.queue(user, event, summary, about.apply(user));
    }
  }
}
