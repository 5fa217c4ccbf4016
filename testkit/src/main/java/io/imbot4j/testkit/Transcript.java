package io.imbot4j.testkit;

import io.imbot4j.domain.BbCode;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.Snapshot;
import io.imbot4j.world.User;
import io.imbot4j.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conversations as a person reads them, a line each. */
final class Transcript {
  private Transcript() {}

  static String of(List<MessageView> messages) {
    StringBuilder lines = new StringBuilder();
    for (MessageView message : messages) {
      MessageView.Author author = message.author();
      lines.append(author == null ? "-" : author.name()).append(": ").append(text(message));
      message.files().forEach(file -> lines.append(" <").append(file.name()).append('>'));
      List<String> buttons = labels(message.keyboard());
      lines.append(buttons.isEmpty() ? "" : " " + buttons).append('\n');
    }
    return lines.toString();
  }

  /** All that people can see on a portal, dialog by dialog. */
  static String of(World world) {
    StringBuilder all = new StringBuilder();
    Snapshot now = world.snapshot();
    for (Snapshot.ChatEntry chat : now.chats()) {
      now.users().stream()
          .filter(user -> !user.bot() && chat.users().contains(user.id()))
          .findFirst()
          .ifPresent(viewer -> all.append(heading(chat)).append(seen(world, chat, viewer)));
    }
    return all.toString();
  }

  static String text(MessageView message) {
    return message.deleted() ? "(deleted)" : BbCode.toPlain(message.text());
  }

  /** What the buttons of a keyboard, or the entries of a menu, say. */
  static List<String> labels(List<Map<String, Object>> buttons) {
    List<String> labels = new ArrayList<>();
    for (Map<String, Object> button : buttons) {
      labels.add(String.valueOf(button.get("TEXT")));
    }
    return labels;
  }

  private static String heading(Snapshot.ChatEntry chat) {
    return chat.name() + " (" + chat.dialogId() + ")\n";
  }

  private static String seen(World world, Snapshot.ChatEntry chat, User viewer) {
    String other =
        chat.users().stream()
            .filter(user -> user != viewer.id())
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    String dialog = chat.type().equals("private") ? other : chat.dialogId();
    return of(world.as(viewer.id()).messages(dialog)).indent(2);
  }
}
