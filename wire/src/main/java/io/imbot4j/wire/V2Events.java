package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one event of {@code imbot.v2.*}, which is for one bot. For one thread. */
final class V2Events {
  private final Envelope envelope;
  private final BotId bot;
  private final V2Data data;

  V2Events(Envelope envelope, BotId bot) {
    this.envelope = envelope;
    this.bot = bot;
    this.data = new V2Data(envelope, bot);
  }

  BotEvent read() {
    return switch (envelope.upperName()) {
      case "ONIMBOTV2MESSAGEADD" -> {
        Message message = data.authored();
        EventKey key = envelope.keyOfAdded(bot, message.id());
        yield new BotEvent.MessageAdded(origin(key), message);
      }
      case "ONIMBOTV2MESSAGEUPDATE" -> {
        Message message = data.authored();
        yield new BotEvent.MessageEdited(origin(), message);
      }
      case "ONIMBOTV2MESSAGEDELETE" -> deleted();
      case "ONIMBOTV2JOINCHAT" -> joined();
      case "ONIMBOTV2COMMANDADD" -> called();
      case "ONIMBOTV2REACTIONCHANGE" -> reacted();
      case "ONIMBOTV2CONTEXTGET" -> opened();
      case "ONIMBOTV2DELETE" -> new BotEvent.BotDeleted(origin());
      default -> unknown();
    };
  }

  /** The event as it came, whatever it is. */
  BotEvent unknown() {
    return new BotEvent.Unknown(
        envelope.origin(envelope.key(bot, ""), bot, language(), self(), Map.of()),
        envelope.name(),
        TokenFree.copy(envelope.data()));
  }

  private BotEvent deleted() {
    var message = data.messageId();
    Chat chat = data.chat();
    User by = data.user();
    return new BotEvent.MessageDeleted(origin(), message, chat, by);
  }

  private BotEvent joined() {
    Chat chat = data.chat();
    User by = data.user();
    return new BotEvent.JoinedChat(origin(), chat, by);
  }

  private BotEvent called() {
    Tree said = data.part("command");
    CommandCall command = Commands.v2(envelope, said);
    data.keep("command", Commands.rest(said, command));
    Message message = data.message();
    User by = data.user();
    return new BotEvent.CommandAdded(origin(), command, message, by);
  }

  private BotEvent reacted() {
    Reaction reaction = data.reaction();
    boolean added = data.isAdded();
    Message message = data.message();
    User by = data.user();
    return new BotEvent.ReactionChanged(origin(), reaction, added, message, by);
  }

  private BotEvent opened() {
    Chat chat = data.chat();
    Map<String, Object> context = Plain.map(data.part("context"));
    User by = data.user();
    return new BotEvent.ContextOpened(origin(), chat, context, by);
  }

  /** To be made last: it has what the event's objects left over. */
  private Origin origin() {
    return origin(envelope.key(bot, ""));
  }

  private Origin origin(EventKey key) {
    Bot self = self();
    if (self != null) {
      data.part("bot");
    }
    return envelope.origin(key, bot, language(), self, data.more());
  }

  private Tree language() {
    return envelope.data().get("language");
  }

  /** {@code null} where no more than the number can be read. */
  private @Nullable Bot self() {
    Tree said = envelope.data().get("bot");
    try {
      return said.get("code").isAbsent() ? null : BotObject.read(said, null);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
