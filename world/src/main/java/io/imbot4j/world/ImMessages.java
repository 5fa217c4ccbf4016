package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Attach;
import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.Menu;
import io.imbot4j.world.content.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the authorising user writes, changes and deletes. */
final class ImMessages {
  private static final Duration EDITABLE = Duration.ofDays(3);

  private final Portal portal;
  private final Dialogs dialogs;

  ImMessages(Portal portal) {
    this.portal = portal;
    dialogs = new Dialogs(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.message.add", "im", DOCUMENTED, this::add),
        Method.old("im.message.update", "im", DOCUMENTED, this::update),
        Method.old("im.message.delete", "im", DOCUMENTED, this::delete));
  }

  private Object add(Caller caller, Params params) {
    int user = caller.userId();
    Object text = params.raw("MESSAGE");
    if (text != null && !(text instanceof String) && !(text instanceof Number)) {
      throw new Refusal("PARAMS_ERROR", "Incorrect params");
    }
    Attach attach = Content.attach(params.raw("ATTACH"));
    if (params.text("MESSAGE").isBlank() && attach.tree() == null) {
      throw new Refusal("MESSAGE_EMPTY", "Message can't be empty");
    }
    Keyboard keyboard = Content.keyboard(params.raw("KEYBOARD"), user);
    Menu menu = Content.menu(params.raw("MENU"), user, "MENU_ERROR");
    Chat chat = target(user, params.text("DIALOG_ID"));
    Draft draft =
        new Draft(
            params.text("MESSAGE").strip(),
            keyboard,
            attach.tree(),
            replyTo(params, chat, user),
            params.flag("SYSTEM", false),
            List.of());
    return portal.talk.post(chat, user, draft.with(menu)).id;
  }

  private Chat target(int user, String dialog) {
    boolean group = dialog.matches("(chat|sg)[1-9]\\d{0,8}");
    if (!group && !dialog.matches("[1-9]\\d{0,8}")) {
      throw new Refusal("USER_ID_EMPTY", "User ID can't be empty");
    }
    if (!group && portal.user(Integer.parseInt(dialog)).isEmpty()) {
      throw new Refusal("USER_NOT_FOUND", "User not found");
    }
    if (dialog.startsWith("chat") && portal.chat(dialog, user).isEmpty()) {
      throw new Refusal("CHAT_ID", "Error creating message");
    }
    return dialogs
        .find(user, dialog)
        .orElseThrow(() -> new Refusal("ACCESS_ERROR", "Action unavailable"));
  }

  private int replyTo(Params params, Chat chat, int user) {
    int id = params.number("REPLY_ID");
    if (id <= 0) {
      return 0;
    }
    Message answered =
        portal
            .chats
            .message(id)
            .filter(message -> message.chat.members.contains(user))
            .orElseThrow(() -> new Refusal("REPLY_ACCESS_ERROR", "Action unavailable"));
    if (answered.chat != chat) {
      throw new Refusal(
          "REPLY_FROM_OTHER_CHAT_ERROR", "You can only reply to a message within the same chat");
    }
    return id;
  }

  /** An empty text deletes the message. */
  private Object update(Caller caller, Params params) {
    int user = caller.userId();
    Message message =
        found(params)
            .filter(own -> own.author == user)
            .filter(own -> !portal.now().isAfter(own.date.plus(EDITABLE)))
            .orElseThrow(ImMessages::frozen);
    Attach attach = Content.attach(params.raw("ATTACH"));
    Keyboard keyboard = Content.keyboard(params.raw("KEYBOARD"), user);
    Menu menu = Content.menu(params.raw("MENU"), user, "menu_ERROR");
    String text = params.text("MESSAGE").strip();
    if (params.has("MESSAGE") && text.isEmpty()) {
      portal.talk.delete(message, user, false);
      return true;
    }
    boolean marked = message.edited || params.has("MESSAGE") || params.flag("IS_EDITED", true);
    if (params.has("MESSAGE")) {
      message.text = MessageText.cut(text);
    }
    Content.change(message, attach, keyboard);
    Content.change(message, menu);
    portal.talk.edited(message, user);
    message.edited = marked;
    return true;
  }

  /** An own message, or any in a group the user runs; there is no last moment for it. */
  private Object delete(Caller caller, Params params) {
    int user = caller.userId();
    Message message =
        found(params)
            .filter(any -> any.author == user || (!any.chat.isPrivate() && any.chat.isRunBy(user)))
            .orElseThrow(ImMessages::frozen);
    portal.talk.delete(message, user, false);
    return true;
  }

  private Optional<Message> found(Params params) {
    int id = params.number("MESSAGE_ID");
    if (id <= 0) {
      throw new Refusal("MESSAGE_ID_ERROR", "Message ID can't be empty");
    }
    return portal.chats.message(id).filter(message -> !message.deleted);
  }

  private static Refusal frozen() {
    return new Refusal(
        403, "CANT_EDIT_MESSAGE", "Time has expired for modification or you don't have access");
  }
}
