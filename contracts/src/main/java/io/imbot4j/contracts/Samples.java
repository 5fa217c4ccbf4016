package io.imbot4j.contracts;

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
import io.imbot4j.domain.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Events as a portal would send them, for tests. */
public final class Samples {
  public static final PortalId PORTAL = new PortalId("d1f0c6b2a3e4958877665544332211aa");
  public static final BotId BOT = new BotId(456);
  public static final User ANN = User.named(new UserId(1), "Ann Lee");
  public static final User BOB = User.named(new UserId(2), "Bob Stone");
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Samples() {}

  /** Where an event with this key comes from. */
  public static Origin origin(String key) {
    return new Origin(PORTAL, BOT, new EventKey(key), NOON, Locale.ENGLISH);
  }

  /** Somebody writes to the bot in private. */
  public static BotEvent.MessageAdded message(String key, User author, String text) {
    return message(key, author, DialogId.of(author.id()), text);
  }

  /** Somebody writes in a dialog. */
  public static BotEvent.MessageAdded message(
      String key, User author, DialogId dialog, String text) {
    return new BotEvent.MessageAdded(origin(key), written(author, dialog, text));
  }

  /** Somebody types a command the portal knows. */
  public static BotEvent.CommandAdded command(String key, User author, String name, String params) {
    return called(key, author, name, params, CommandCall.Context.TYPED);
  }

  /** Somebody presses a button that calls a command. */
  public static BotEvent.CommandAdded press(String key, User author, String name, String params) {
    return called(key, author, name, params, CommandCall.Context.BUTTON);
  }

  private static BotEvent.CommandAdded called(
      String key, User author, String name, String params, CommandCall.Context context) {
    Message message = written(author, DialogId.of(author.id()), "/" + name + " " + params);
    CommandCall call = new CommandCall(new CommandId(7), new CommandName(name), params, context);
    return new BotEvent.CommandAdded(origin(key), call, message, author);
  }

  private static Message written(User author, DialogId dialog, String text) {
    return new Message(new MessageId(789), Chat.at(dialog), author, text, List.of(), null);
  }
}
