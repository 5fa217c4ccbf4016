package io.imbot4j.world;

import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.Menu;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message in a chat. Guarded by the world's lock. */
final class Message {
  final int id;
  final Chat chat;

  /** Whoever wrote it, 0 for a line of the portal itself. */
  final int author;

  final Instant date;
  final int replyTo;
  final List<MessageView.File> files;

  /** What its sender called it, empty for nothing. */
  final String uuid;

  /** Where it was passed on from, null when its author wrote it here. */
  final @Nullable Forward forward;

  String text;
  Keyboard keyboard;
  Menu menu;
  @Nullable Object attach;
  boolean edited;
  boolean deleted;

  /** Who reacted how; changed by {@link #toggle} alone. */
  Map<String, Set<Integer>> reactions = Map.of();

  Message(int id, Chat chat, int author, Instant date, Draft draft) {
    this.id = id;
    this.chat = chat;
    this.author = author;
    this.date = date;
    this.text = draft.text();
    this.keyboard = draft.keyboard();
    this.menu = draft.menu();
    this.attach = draft.attach();
    this.replyTo = draft.replyTo();
    this.files = draft.files();
    this.uuid = draft.uuid();
    this.forward = draft.forward();
  }

  boolean isSystem() {
    return author == 0;
  }

  /** Empties it, as deleting does: the line stays. */
  void blank() {
    text = "";
    keyboard = Keyboard.NONE;
    menu = Menu.NONE;
    attach = null;
    deleted = true;
  }

  /** Sets or takes back a reaction. Returns whether it is there now. */
  boolean toggle(String reaction, int user) {
    if (reactions.isEmpty()) {
      // Most messages never get a reaction, and a map of their own would be most of them.
      reactions = new LinkedHashMap<>();
    }
    Set<Integer> users = reactions.computeIfAbsent(reaction, name -> new LinkedHashSet<>());
    boolean added = users.add(user);
    if (!added) {
      users.remove(user);
    }
    reactions.values().removeIf(Set::isEmpty);
    return added;
  }
}
