package io.imbot4j.world;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the chat that a user's call names, and checks that the user may be there. */
final class Dialogs {
  private static final Pattern DIALOG = Pattern.compile("(chat|sg)?[1-9]\\d{0,8}");
  private static final Pattern GROUP = Pattern.compile("(chat|sg)[1-9]\\d{0,8}");

  private final Portal portal;

  Dialogs(Portal portal) {
    this.portal = portal;
  }

  /** What DIALOG_ID names, a private dialog opened; empty if the user is not in it. */
  Optional<Chat> named(Caller caller, Params params) {
    return find(caller.userId(), written(params, DIALOG));
  }

  /** The same, refused if the user is not in it. */
  Chat seen(Caller caller, Params params) {
    return named(caller, params)
        .orElseThrow(
            () ->
                new Refusal(403, "ACCESS_ERROR", "You do not have access to the specified dialog"));
  }

  /** The group under DIALOG_ID, or else under CHAT_ID, whoever is in it. */
  Optional<Chat> group(Params params) {
    Optional<Chat> chat =
        params.has("DIALOG_ID")
            ? anyone(written(params, GROUP))
            : portal.chats.find(chatId(params));
    return chat.filter(found -> !found.isPrivate());
  }

  /** The same, refused if the user is not in it. */
  Chat ownGroup(Caller caller, Params params) {
    return group(params)
        .filter(chat -> chat.members.contains(caller.userId()))
        .orElseThrow(Dialogs::unavailable);
  }

  /** The chat a user means by a dialog's name, also by that of a workgroup. */
  Optional<Chat> find(int user, String dialog) {
    return dialog.startsWith("sg")
        ? anyone(dialog).filter(chat -> chat.members.contains(user))
        : portal.opened(dialog, user);
  }

  static Refusal unavailable() {
    return new Refusal(403, "ACCESS_ERROR", "Action unavailable");
  }

  private Optional<Chat> anyone(String group) {
    return group.startsWith("sg")
        ? portal.chats.boundTo("SONET_GROUP", group.substring("sg".length()))
        : portal.chat(group, 0);
  }

  private static String written(Params params, Pattern form) {
    String dialog = params.text("DIALOG_ID");
    if (!form.matcher(dialog).matches()) {
      throw new Refusal("DIALOG_ID_EMPTY", "Dialog ID can't be empty");
    }
    return dialog;
  }

  static int chatId(Params params) {
    int id = params.number("CHAT_ID");
    if (id <= 0) {
      throw new Refusal("CHAT_ID_EMPTY", "Chat ID can't be empty");
    }
    return id;
  }
}
