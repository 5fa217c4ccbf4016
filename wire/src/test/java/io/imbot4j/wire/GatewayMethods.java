package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.UserOrder;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.MessengerGateway;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of every method a bot's gateway has, with the ability it takes. */
final class GatewayMethods {
  private static final DialogId TEAM = DialogId.parse("chat90");
  private static final DialogId ANN = DialogId.parse("31");
  private static final ChatId CHAT = new ChatId(90);
  private static final UserId USER = new UserId(31);
  private static final MessageId ID = new MessageId(5501);
  private static final NewMessage SOUP = NewMessage.of("Soup");
  private static final Menu MENU = Menu.of(MenuItem.doing("Say", new ButtonAction.Send("soup")));
  private static final NewIcon ICON =
      NewIcon.hidden("soup", new IconAction.Script(IconAction.Script.Method.SEND, "soup"));

  private GatewayMethods() {}

  /**
   * A call of a method.
   *
   * @param name the group and the method, and what is special about the call
   * @param ability {@code null} for what every bot can do
   */
  record Call(String name, @Nullable Capability ability, Consumer<MessengerGateway> call) {}

  static Stream<Call> all() {
    return Stream.of(messages(), chats(), commands(), files(), lines(), icons())
        .flatMap(group -> group);
  }

  private static Stream<Call> messages() {
    return Stream.of(
        call("messages.send", g -> g.messages().send(TEAM, SOUP)),
        call(
            "messages.sendAll",
            g -> g.messages().sendAll(List.of(new Addressed(TEAM, SOUP)), Duration.ofMinutes(1))),
        call(
            "messages.send a reply",
            Capability.REPLIES,
            g -> g.messages().send(TEAM, SOUP.replyingTo(ID))),
        call(
            "messages.send a menu",
            Capability.CONTEXT_MENUS,
            g -> g.messages().send(TEAM, SOUP.with(MENU))),
        call(
            "messages.forward",
            Capability.FORWARDS,
            g -> g.messages().forward(TEAM, Map.of("a", ID), null)),
        call(
            "messages.sendBetween",
            Capability.MESSAGES_BETWEEN,
            g -> g.messages().sendBetween(USER, new UserId(33), SOUP)),
        call("messages.edit", g -> g.messages().edit(ID, MessageEdit.of("Stew"))),
        call(
            "messages.edit a menu",
            Capability.CONTEXT_MENUS,
            g -> g.messages().edit(ID, MessageEdit.of(MENU))),
        call("messages.delete", g -> g.messages().delete(ID)),
        call("messages.wipe", g -> g.messages().wipe(ID)),
        call("messages.react", Capability.LIKE, g -> g.messages().react(ID, Reaction.LIKE)),
        call(
            "messages.react by fire",
            Capability.REACTIONS,
            g -> g.messages().react(ID, Reaction.FIRE)),
        call("messages.unreact", Capability.LIKE, g -> g.messages().unreact(ID, Reaction.LIKE)),
        call(
            "messages.unreact by fire",
            Capability.REACTIONS,
            g -> g.messages().unreact(ID, Reaction.FIRE)),
        call("messages.toggleLike", Capability.TOGGLED_LIKES, g -> g.messages().toggleLike(ID)),
        call("messages.read", Capability.MARK_AS_READ, g -> g.messages().read(TEAM, ID)),
        call("messages.get", Capability.READ_MESSAGES, g -> g.messages().get(ID)),
        call("messages.context", Capability.READ_MESSAGES, g -> g.messages().context(ID, 5)));
  }

  private static Stream<Call> chats() {
    return Stream.of(
        call("chats.open", g -> g.chats().open(NewChat.titled("Soup").build())),
        call(
            "chats.open bound",
            Capability.BOUND_CHATS,
            g -> g.chats().open(NewChat.titled("Soup").boundTo(EntityBinding.deal(77)).build())),
        call(
            "chats.open owned",
            Capability.CHATS_FOR_AN_OWNER,
            g -> g.chats().open(NewChat.titled("Soup").owner(USER).build())),
        call("chats.find", Capability.BOUND_CHATS, g -> g.chats().find(EntityBinding.deal(77))),
        call("chats.get", g -> g.chats().get(TEAM)),
        call("chats.update", g -> g.chats().update(TEAM, ChatChange.title("Stew"))),
        call(
            "chats.update a description",
            Capability.CHAT_DESCRIPTIONS,
            g -> g.chats().update(TEAM, ChatChange.description("Stew"))),
        call("chats.leave", g -> g.chats().leave(TEAM)),
        call("chats.setOwner", g -> g.chats().setOwner(TEAM, USER)),
        call("chats.users", g -> g.chats().users(TEAM)),
        call(
            "chats.users sorted",
            Capability.SORTED_USERS,
            g -> g.chats().users(TEAM, UserOrder.JOINED, 5)),
        call("chats.invite", g -> g.chats().invite(CHAT, List.of(USER))),
        call(
            "chats.invite without history",
            Capability.HIDDEN_HISTORY,
            g -> g.chats().invite(CHAT, List.of(USER), History.HIDDEN)),
        call("chats.remove", g -> g.chats().remove(TEAM, USER)),
        call("chats.addManagers", g -> g.chats().addManagers(TEAM, List.of(USER))),
        call("chats.removeManagers", g -> g.chats().removeManagers(TEAM, List.of(USER))),
        call("chats.enableTextField", Capability.TEXT_FIELD, g -> g.chats().enableTextField(TEAM)),
        call(
            "chats.enableTextField in private",
            Capability.PRIVATE_TEXT_FIELD,
            g -> g.chats().enableTextField(ANN)),
        call(
            "chats.disableTextField", Capability.TEXT_FIELD, g -> g.chats().disableTextField(TEAM)),
        call("chats.show", g -> g.chats().show(InputAction.TYPING, TEAM, null)));
  }

  private static Stream<Call> commands() {
    NewCommand soup = NewCommand.hidden(new CommandName("soup"));
    BotEvent.CommandAdded called =
        (BotEvent.CommandAdded)
            new EventReader().read(Fixture.event("v2-command"), new PortalId("canteen")).get(0);
    return Stream.of(
        call("commands.list", Capability.LIST_COMMANDS, g -> g.commands().list()),
        call("commands.register", g -> g.commands().register(soup)),
        call("commands.update", g -> g.commands().update(new CommandId(7), soup)),
        call(
            "commands.change",
            g -> g.commands().change(new CommandId(7), CommandChange.NOTHING.hidden(true))),
        call("commands.unregister", g -> g.commands().unregister(new CommandId(7))),
        call("commands.answer", g -> g.commands().answer(called, SOUP)),
        call("commands.answer by id", g -> g.commands().answer(new CommandId(7), ID, TEAM, SOUP)),
        call(
            "commands.answer by name",
            Capability.ANSWERS_BY_NAME,
            g -> g.commands().answer(new CommandName("soup"), ID, SOUP)));
  }

  private static Stream<Call> files() {
    return Stream.of(
        call(
            "files.upload",
            Capability.FILES,
            g ->
                g.files()
                    .upload(TEAM, NewFile.of("soup.txt", FileContent.of(new byte[] {83, 111})))),
        call(
            "files.download",
            Capability.FILES,
            g -> g.files().download(new FileId(9), OutputStream.nullOutputStream())));
  }

  private static Stream<Call> lines() {
    Capability lines = Capability.OPEN_LINES;
    return Stream.of(
        call("lines.passToOperator", lines, g -> g.lines().passToOperator(CHAT)),
        call("lines.transfer", lines, g -> g.lines().transfer(CHAT, LineTransfer.to(USER))),
        call("lines.finish", lines, g -> g.lines().finish(CHAT)),
        call(
            "lines.send",
            lines,
            g -> g.lines().send(CHAT, SessionMessage.DEFAULT, Text.of("Soup?"))));
  }

  private static Stream<Call> icons() {
    IconId icon = new IconId(3);
    return Stream.of(
        call("icons.register", Capability.ICONS, g -> g.icons().register(ICON)),
        call("icons.update", Capability.ICONS, g -> g.icons().update(icon, ICON)),
        call("icons.unregister", Capability.ICONS, g -> g.icons().unregister(icon)));
  }

  private static Call call(String name, Consumer<MessengerGateway> call) {
    return new Call(name, null, call);
  }

  private static Call call(
      String name, @Nullable Capability ability, Consumer<MessengerGateway> call) {
    return new Call(name, ability, call);
  }
}
