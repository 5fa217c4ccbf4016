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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks {@code imbot.*} as one bot, and refuses by name what that generation cannot do. */
final class V1Messenger implements MessengerGateway {
  private static final int LONGEST_KEYBOARD = 30_000;
  private static final Pattern COMMAND = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Caller caller;
  private final BotId bot;
  private final V1Handler handler;
  private final Keyboards keyboards;

  V1Messenger(Caller caller, BotId bot, V1Handler handler) {
    this.caller = caller;
    this.bot = bot;
    this.handler = handler;
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
    return Generation.V1;
  }

  @Override
  public MessageId send(DialogId to, NewMessage message) {
    String method = "imbot.message.add";
    Fields parameters = content(asBot().put("DIALOG_ID", to.value()), method, message);
    return new MessageId(caller.v1(method, parameters).id());
  }

  @Override
  public void edit(MessageId id, NewMessage message) {
    String method = "imbot.message.update";
    Fields parameters =
        asBot()
            .put("MESSAGE_ID", id.value())
            .put("MESSAGE", message.text().bb())
            .put("KEYBOARD", keyboards.changed(method, message.keyboard()))
            .put("ATTACH", keyboards.attached(method, message.attach()))
            .putIf(!message.urlPreview(), "URL_PREVIEW", "N");
    caller.v1(method, parameters).confirm();
  }

  @Override
  public void delete(MessageId id) {
    caller.v1("imbot.message.delete", asBot().put("MESSAGE_ID", id.value())).confirm();
  }

  /**
   * Ten minutes after the call the portal answers {@code true} and sends nothing; then the answer
   * goes as a message of its own, as it does for a call the portal took for a plain message.
   */
  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    CommandId command = event.command().id();
    if (command == null) {
      send(event.dialog(), message);
      return;
    }
    String method = "imbot.command.answer";
    Fields call =
        new Fields()
            .put("COMMAND_ID", command.value())
            .put("MESSAGE_ID", event.message().id().value());
    Answer answer = caller.v1(method, content(call, method, message));
    if (answer.isBareTrue()) {
      send(event.dialog(), message);
    } else {
      answer.id();
    }
  }

  /** The portal's own time, whatever is asked for: this generation cannot say how long. */
  @Override
  public void typing(DialogId in, @Nullable Duration lasting) {
    if (lasting != null) {
      Typing.seconds(lasting);
    }
    caller.v1("imbot.chat.sendTyping", asBot().put("DIALOG_ID", in.value())).confirm();
  }

  @Override
  public ChatId open(NewChat chat) {
    String method = "imbot.chat.add";
    if (chat.owner() != null) {
      throw caller.cannot(method, "it cannot give a chat to an owner; leave the owner out");
    }
    Fields parameters = NewChats.upperCase(chat, chat.users()).put("BOT_ID", bot.value());
    return new ChatId(caller.v1(method, parameters).id());
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(caller.v1("imbot.chat.get", NewChats.wanted(binding)));
  }

  /** Only those who are not in yet: the portal refuses the others as if nobody could be added. */
  @Override
  public void invite(ChatId chat, List<UserId> users) {
    if (users.isEmpty()) {
      return;
    }
    Answer members = caller.v1("imbot.chat.user.list", asBot().put("CHAT_ID", chat.value()));
    List<UserId> there = Answer.readable(members.result(), id -> new UserId(id.id().orElse(0)));
    List<UserId> missing = users.stream().filter(user -> !there.contains(user)).toList();
    if (!missing.isEmpty()) {
      Fields parameters = NewChats.invited(chat, missing).put("BOT_ID", bot.value());
      caller.v1("imbot.chat.user.add", parameters).confirm();
    }
  }

  @Override
  public Chat chat(DialogId dialog) {
    throw caller.cannot(
        "imbot.dialog.get", "describing a chat is not covered; use a bot of generation V2");
  }

  @Override
  public List<Command> commands() {
    throw caller.cannot(
        "imbot.command.list",
        "the older generation has no such method; use a bot of generation V2");
  }

  @Override
  public CommandId register(NewCommand command) {
    String method = "imbot.command.register";
    if (!COMMAND.matcher(command.name().value()).matches()) {
      throw caller.cannot(
          method,
          "command "
              + command.name()
              + " may hold letters and digits only in the older generation");
    }
    Fields parameters =
        asBot()
            .put("EVENT_COMMAND_ADD", handler.required(method, caller))
            .putAll(Commands.upperCase(command));
    return new CommandId(caller.v1(method, parameters).id());
  }

  @Override
  public void unregister(CommandId command) {
    caller
        .v1("imbot.command.unregister", new Fields().put("COMMAND_ID", command.value()))
        .confirm();
  }

  private Fields asBot() {
    return new Fields().put("BOT_ID", bot.value());
  }

  private Fields content(Fields fields, String method, NewMessage message) {
    if (message.replyTo() != null) {
      throw caller.cannot(
          method, "the older generation cannot reply to a message; leave replyTo out");
    }
    return fields
        .put("MESSAGE", message.text().bb())
        .put("KEYBOARD", keyboards.sent(method, message.keyboard()))
        .put("ATTACH", keyboards.attached(method, message.attach()))
        .putIf(message.system(), "SYSTEM", "Y")
        .putIf(!message.urlPreview(), "URL_PREVIEW", "N");
  }
}
