package io.imbot4j.world;

import io.imbot4j.world.content.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dialog of two or a group. Guarded by the world's lock. */
final class Chat {
  /** What sort of chat it is: the new generation's word and the old one's letter. */
  enum Kind {
    PRIVATE("private", "P"),
    CHAT("chat", "C"),
    OPEN("open", "O");

    final String word;
    final String letter;

    Kind(String word, String letter) {
      this.word = word;
      this.letter = letter;
    }
  }

  final int id;
  final Kind kind;
  final Instant created;
  String title = "";
  String description = "";
  Color color;
  int owner;

  /** Where its picture is, empty for none. */
  String avatar = "";

  /** Whether people may type here. */
  boolean textField = true;

  String entityType = "";
  String entityId = "";
  final Set<Integer> members = new Numbers();

  /** Those who run it beside the owner. */
  final Set<Integer> managers = new Numbers();

  final List<Message> messages = new ArrayList<>(1);

  /** The last message each member has read. */
  final Map<Integer, Integer> readUpTo = new HashMap<>(2);

  /** Who is writing now. */
  final Map<Integer, Typing> typing = new LinkedHashMap<>();

  /** The members who want to hear nothing of it. */
  final Set<Integer> muted = new Numbers();

  /** The bots that were told they are in. */
  final Set<Integer> greeted = new Numbers();

  /** A bot's sign that it is busy, with its status code. */
  record Typing(String code, Instant until) {}

  Chat(int id, Kind kind, Instant created, int owner) {
    this.id = id;
    this.kind = kind;
    this.created = created;
    this.owner = owner;
    this.color = Color.pickedFor(id);
  }

  boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }

  /** What a user is here: owner, manager, member or none. */
  String roleOf(int user) {
    if (!members.contains(user)) {
      return "none";
    }
    return owner == user ? "owner" : managers.contains(user) ? "manager" : "member";
  }

  /** Whether this user may bring people in and put them out. */
  boolean isRunBy(int user) {
    return members.contains(user) && (owner == user || managers.contains(user));
  }

  /** The one across from a member of a private dialog. */
  int other(int user) {
    return members.stream().filter(member -> member != user).findFirst().orElse(user);
  }

  /** What a member calls this chat: {@code chat5}, or the other one's id. */
  String dialogFor(int user) {
    return isPrivate() ? String.valueOf(other(user)) : "chat" + id;
  }

  /** Whether a message here has this file with it. */
  boolean shows(int file) {
    return messages.stream()
        .flatMap(message -> message.files.stream())
        .anyMatch(shown -> shown.id() == file);
  }

  int unreadFor(int user) {
    int read = readUpTo.getOrDefault(user, 0);
    return (int)
        messages.stream().filter(message -> message.id > read && message.author != user).count();
  }

  void readBy(int user) {
    if (!messages.isEmpty()) {
      readUpTo.put(user, messages.get(messages.size() - 1).id);
    }
  }
}
