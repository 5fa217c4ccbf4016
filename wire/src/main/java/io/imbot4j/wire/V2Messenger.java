package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Speaks {@code imbot.v2.*} as one bot. */
final class V2Messenger implements MessengerGateway {
  private static final int LONGEST_KEYBOARD = 60_000;

  /** The portal's ten minutes, less what its clock and ours may differ by. */
  private static final Duration ANSWERABLE = Duration.ofMinutes(9);

  private final Caller caller;
  private final BotId bot;
  private final InstantSource clock;
  private final ImGateway user;
  private final Keyboards keyboards;

  V2Messenger(Caller caller, BotId bot, InstantSource clock) {
    this.caller = caller;
    this.bot = bot;
    this.clock = clock;
    this.user = new ImGateway(caller);
    this.keyboards = new Keyboards(caller, bot, LONGEST_KEYBOARD);
  }

  @Override
  public PortalId portal() {
    return caller.portal();
  }

  @Override
  public BotId bot() {
    return bot;
  }

  @Override
  public Generation generation() {
    return Generation.V2;
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    String method = "imbot.v2.Chat.Message.send";
    Fields fields = content(method, message).put("replyId", number(message.replyTo()));
    return new MessageId(
        caller
            .v2(method, asBot().put("dialogId", to.value()).put("fields", fields.map()))
            .id("id"));
  }

  @Override
  public void edit(MessageId id, NewMessage message) {
    String method = "imbot.v2.Chat.Message.update";
    Fields fields =
        new Fields()
            .put("message", message.text().bb())
            .put("keyboard", keyboards.changed(method, message.keyboard()))
            .put("attach", keyboards.attached(method, message.attach()))
            .putIf(!message.urlPreview(), "urlPreview", "N");
    caller.v2(method, asBot().put("messageId", id.value()).put("fields", fields.map())).confirm();
  }

  @Override
  public void delete(MessageId id) {
    caller.v2("imbot.v2.Chat.Message.delete", asBot().put("messageId", id.value())).confirm();
  }

  /**
   * A call the portal took for a plain message is answered by one, and so is a call of long ago:
   * ten minutes after it the portal says {@code true} to an answer and shows nobody any.
   */
  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    CommandId command = event.command().id();
    if (command == null || isLongAgo(event.origin().at())) {
      send(event.dialog(), message);
      return;
    }
    String method = "imbot.v2.Command.answer";
    if (message.replyTo() != null) {
      throw caller.cannot(method, "an answer to a command carries no reply; leave replyTo out");
    }
    Fields parameters =
        asBot()
            .put("commandId", command.value())
            .put("messageId", event.message().id().value())
            .put("dialogId", event.dialog().value())
            .put("fields", content(method, message).map());
    caller.v2(method, parameters).confirm();
  }

  @Override
  public void typing(DialogId in, @Nullable Duration lasting) {
    Fields parameters =
        asBot()
            .put("dialogId", in.value())
            .put("duration", lasting == null ? null : Typing.seconds(lasting));
    caller.v2("imbot.v2.Chat.InputAction.notify", parameters).confirm();
  }

  @Override
  public ChatId open(NewChat chat) {
    if (chat.binding() != null || chat.open()) {
      Set<UserId> users = new LinkedHashSet<>(chat.users());
      users.add(bot.user());
      return user.open(chat, List.copyOf(users));
    }
    Fields parameters = asBot().put("fields", NewChats.camelCase(chat).map());
    return new ChatId(caller.v2("imbot.v2.Chat.add", parameters).id("chat", "id"));
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return user.find(binding);
  }

  /** A chat that {@code im.chat.add} opened belongs to the user, who then brings them in. */
  @Override
  public void invite(ChatId chat, List<UserId> users) {
    if (users.isEmpty()) {
      return;
    }
    Fields parameters =
        asBot().put("dialogId", DialogId.of(chat).value()).put("userIds", NewChats.numbers(users));
    try {
      caller.v2("imbot.v2.Chat.User.add", parameters).confirm();
    } catch (PortalException.Refused refused) {
      if (!refused.code().equals("ACCESS_DENIED")) {
        throw refused;
      }
      user.invite(chat, users);
    }
  }

  @Override
  public Chat chat(DialogId dialog) {
    Answer answer = caller.v2("imbot.v2.Chat.get", asBot().put("dialogId", dialog.value()));
    answer.id("chat", "id");
    return answer.read(result -> V2Objects.chat(result.get("chat"), dialog));
  }

  @Override
  public List<Command> commands() {
    Answer answer = caller.v2("imbot.v2.Command.list", asBot());
    return Answer.readable(answer.result().get("commands"), Commands::listed);
  }

  @Override
  public CommandId register(NewCommand command) {
    Fields parameters = asBot().put("fields", Commands.camelCase(command).map());
    return new CommandId(caller.v2("imbot.v2.Command.register", parameters).id("command", "id"));
  }

  @Override
  public void unregister(CommandId command) {
    caller.v2("imbot.v2.Command.unregister", asBot().put("commandId", command.value())).confirm();
  }

  /** Where nobody knows when it was called, it counts as just now. */
  private boolean isLongAgo(Instant called) {
    return called.isAfter(Instant.EPOCH) && called.plus(ANSWERABLE).isBefore(clock.instant());
  }

  private Fields asBot() {
    return new Fields().put("botId", bot.value());
  }

  private Fields content(String method, NewMessage message) {
    return new Fields()
        .put("message", message.text().bb())
        .put("keyboard", keyboards.sent(method, message.keyboard()))
        .put("attach", keyboards.attached(method, message.attach()))
        .putIf(message.system(), "system", true)
        .putIf(!message.urlPreview(), "urlPreview", false);
  }

  private static @Nullable Long number(@Nullable MessageId message) {
    return message == null ? null : message.value();
  }
}
