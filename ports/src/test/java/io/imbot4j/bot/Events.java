package io.imbot4j.bot;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.event.UserOrigin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of each kind. */
final class Events {
  static final User ANN = User.named(new UserId(1), "Ann");
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final Chat CHAT = Chat.at(DialogId.parse("chat5"));
  private static final MessageId ID = new MessageId(7);

  private Events() {}

  static BotEvent message(@Nullable User by, Instant at) {
    return new BotEvent.MessageAdded(
        origin(at), new Message(ID, CHAT, by, "hello", List.of(), null));
  }

  static List<BotEvent> oneOfEach() {
    Origin origin = origin(NOON);
    Message message = new Message(ID, CHAT, ANN, "/help", List.of(), null);
    CommandCall call =
        new CommandCall(new CommandId(3), new CommandName("help"), "", CommandCall.Context.TYPED);
    return List.of(
        new BotEvent.MessageAdded(origin, message),
        new BotEvent.MessageEdited(origin, message),
        new BotEvent.MessageDeleted(origin, ID, CHAT, ANN),
        new BotEvent.JoinedChat(origin, CHAT, ANN),
        new BotEvent.CommandAdded(origin, call, message, ANN),
        new BotEvent.ReactionChanged(origin, Reaction.LIKE, true, message, ANN),
        new BotEvent.ContextOpened(origin, CHAT, Map.of("deal", "5"), ANN),
        new BotEvent.BotDeleted(origin),
        new BotEvent.Observed(
            origin,
            new UserEvent.MessageAdded(
                new UserOrigin(origin.portal(), origin.key(), NOON, Locale.ENGLISH, Map.of()),
                message)),
        new BotEvent.Unknown(origin, "ONIMBOTV2NOVELTY", Map.of()));
  }

  private static Origin origin(Instant at) {
    return new Origin(new PortalId("north"), new BotId(456), new EventKey("1"), at, Locale.ENGLISH);
  }
}
