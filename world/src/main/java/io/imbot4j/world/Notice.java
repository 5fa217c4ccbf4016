package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification of one user. Guarded by the world's lock. */
final class Notice {
  /** How a notice is sorted and what can be done with it: the portal's own numbers. */
  enum Kind {
    /** A question with buttons. */
    CONFIRM(1),
    /** From a user. */
    PERSONAL(2),
    /** From the portal. */
    SYSTEM(4);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /**
   * What is to be told.
   *
   * @param author whom it is from, 0 for the portal
   * @param tag what makes it the only one of its kind for its user, empty for nothing
   * @param application whose notice it is, empty for nobody's
   */
  record Draft(
      Kind kind,
      int author,
      String text,
      String tag,
      String subTag,
      @Nullable Object attach,
      String application) {}

  final int id;
  final int user;
  final Instant date;
  final Draft draft;
  boolean read;

  Notice(int id, int user, Instant date, Draft draft) {
    this.id = id;
    this.user = user;
    this.date = date;
    this.draft = draft;
  }

  /** The module that sent it: an application's come through the REST module. */
  String module() {
    return draft.kind == Kind.CONFIRM ? "im" : "rest";
  }

  String event() {
    return draft.kind == Kind.CONFIRM ? "invite" : "rest_notify";
  }

  /** What the buttons of a question send. */
  static List<String> values() {
    return List.of("Y", "N");
  }
}
