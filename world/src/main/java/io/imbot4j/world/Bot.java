package io.imbot4j.world;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A registered bot. Guarded by the world's lock. */
final class Bot {
  final int id;
  final String code;

  /** Registered by the old {@code imbot.register}, whose events look different. */
  final boolean old;

  /** In the words of the new generation: bot, supervisor, personal, openline. */
  final String type;

  Application owner;
  User profile;
  boolean hidden;
  boolean reactions = true;
  boolean openline;
  @Nullable String background;
  boolean byWebhook;
  String webhookUrl = "";
  int handlerId;
  int countMessage;
  int countCommand;

  /** Events waiting to be fetched, oldest first. */
  final Deque<Queued> queue = new ArrayDeque<>();

  Bot(int id, String code, boolean old, String type, Application owner, User profile) {
    this.id = id;
    this.code = code;
    this.old = old;
    this.type = type;
    this.owner = owner;
    this.profile = profile;
  }

  boolean hearsAll() {
    return type.equals("supervisor") || type.equals("personal");
  }
}
