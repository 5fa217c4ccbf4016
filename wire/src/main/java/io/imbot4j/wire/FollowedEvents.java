package io.imbot4j.wire;

import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.event.UserOrigin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.util.Map;

/** Reads one event of {@code im.v2.*}, which is for no bot. For one thread. */
final class FollowedEvents {
  private final Envelope envelope;
  private final V2Data data;

  FollowedEvents(Envelope envelope) {
    this.envelope = envelope;
    this.data = new V2Data(envelope, null);
  }

  UserEvent read() {
    return switch (envelope.upperName()) {
      case "ONIMV2MESSAGEADD" -> {
        Message message = data.authored();
        yield new UserEvent.MessageAdded(origin(), message);
      }
      case "ONIMV2MESSAGEUPDATE" -> {
        Message message = data.authored();
        yield new UserEvent.MessageEdited(origin(), message);
      }
      case "ONIMV2MESSAGEDELETE" -> deleted();
      case "ONIMV2JOINCHAT" -> joined();
      case "ONIMV2REACTIONCHANGE" -> reacted();
      default -> unknown();
    };
  }

  /** The event as it came, whatever it is. */
  UserEvent unknown() {
    return new UserEvent.Unknown(
        envelope.userOrigin(language(), Map.of()),
        envelope.name(),
        TokenFree.copy(envelope.data()));
  }

  private UserEvent deleted() {
    var message = data.messageId();
    Chat chat = data.chat();
    User by = data.user();
    return new UserEvent.MessageDeleted(origin(), message, chat, by);
  }

  private UserEvent joined() {
    Chat chat = data.chat();
    User by = data.user();
    return new UserEvent.JoinedChat(origin(), chat, by);
  }

  private UserEvent reacted() {
    Reaction reaction = data.reaction();
    boolean added = data.isAdded();
    Message message = data.message();
    User by = data.user();
    return new UserEvent.ReactionChanged(origin(), reaction, added, message, by);
  }

  /** To be made last: it has what the event's objects left over. */
  private UserOrigin origin() {
    return envelope.userOrigin(language(), data.more());
  }

  private Tree language() {
    return envelope.data().get("language");
  }
}
