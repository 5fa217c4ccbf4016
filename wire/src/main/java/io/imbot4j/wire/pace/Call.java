package io.imbot4j.wire.pace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for its turn, the same object until it is over. Guarded by whoever guards the
 * {@link Scheduler}.
 */
public class Call {
  private final String method;
  private final String bot;
  private final @Nullable String dialog;
  private final Kind kind;
  private boolean waits;

  /** What a call is for. */
  public enum Kind {
    /** Somebody waits for it: it goes first. */
    REPLY,
    /** A file, which may take its time and goes alone. */
    TRANSFER,
    /** One of many that may take their time. */
    BULK
  }

  /**
   * @param method in any case
   * @param bot between whose bots the turns alternate; {@code ""} for the application itself
   * @param dialog within which calls keep their order and never overlap; {@code null} where order
   *     does not matter
   */
  public Call(String method, String bot, @Nullable String dialog, Kind kind) {
    this.method = method.toLowerCase(Locale.ROOT);
    this.bot = bot;
    this.dialog = dialog == null ? null : bot + "/" + dialog;
    this.kind = kind;
  }

  /** Whether it cannot be in a batch. */
  protected boolean alone() {
    return false;
  }

  final String method() {
    return method;
  }

  final String bot() {
    return bot;
  }

  final @Nullable String dialog() {
    return dialog;
  }

  final Kind kind() {
    return kind;
  }

  final boolean waits() {
    return waits;
  }

  final void waits(boolean now) {
    waits = now;
  }
}
