package io.imbot4j.domain.command;

import io.imbot4j.domain.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A command somebody called. Immutable.
 *
 * @param id {@code null} where the portal took it for a plain message, as it does before a command
 *     is registered
 * @param params everything after the word, {@code ""} for nothing; text of a person or of a button,
 *     never to be trusted
 * @param context where it was called
 */
public record CommandCall(
    @Nullable CommandId id, CommandName name, String params, Context context) {
  /** Where a command was called. */
  public enum Context {
    /** It was typed. */
    TYPED,
    /** A button under a message was pressed. */
    BUTTON,
    /** An item of a message's menu was chosen. */
    MENU,
    /** Somewhere this version does not know. */
    UNKNOWN
  }
}
