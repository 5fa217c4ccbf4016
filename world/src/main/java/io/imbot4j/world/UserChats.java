package io.imbot4j.world;

/** Finds the chat that a user's call of the new generation means. */
final class UserChats {
  private final Portal portal;

  UserChats(Portal portal) {
    this.portal = portal;
  }

  /** A chat the user is in; a private dialog is opened. */
  Chat seen(int user, Params params) {
    String dialog = params.text("dialogId");
    if (portal.chat(dialog, user).filter(chat -> !chat.members.contains(user)).isPresent()) {
      throw Refusal.accessDenied();
    }
    return portal
        .opened(dialog, user)
        .orElseThrow(() -> new Refusal("CHAT_NOT_FOUND", "CHAT_NOT_FOUND"));
  }
}
