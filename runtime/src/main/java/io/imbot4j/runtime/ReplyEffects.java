package io.imbot4j.runtime;

import io.imbot4j.port.Effects;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Has the messages of a growing reply sent once, though a turn that runs again may write another
 * text: they are known by their place, not by what they say. For one thread at a time.
 */
final class ReplyEffects implements Effects {
  private final TurnEffects turn;
  private final String reply;
  private int sent;
  private boolean made;

  /**
   * @param number the place of the reply among those of its turn
   */
  ReplyEffects(TurnEffects turn, int number) {
    this.turn = turn;
    this.reply = "reply " + number + " message ";
  }

  @Override
  public Map<String, Object> once(
      String method, String content, Supplier<Map<String, Object>> call) {
    made = false;
    return turn.once(
        method,
        reply + sent++,
        () -> {
          made = true;
          return call.get();
        });
  }

  /** Whether the last call was made, and not by an earlier run. */
  boolean made() {
    return made;
  }

  /** Whether an earlier run sent one more. */
  boolean hasMore() {
    return turn.hasNoted(reply + sent);
  }
}
