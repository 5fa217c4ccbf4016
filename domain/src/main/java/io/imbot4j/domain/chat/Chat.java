package io.imbot4j.domain.chat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A chat as an event or an answer describes it; what was left out is {@code ""} or {@code null}.
 * Immutable.
 *
 * @param id {@code null} for a private dialog of which an older event names only the other side
 * @param dialog where an answer goes; in a private dialog it names the other side already
 * @param name may be empty for a private dialog
 * @param owner {@code null} where the portal did not say
 */
public record Chat(
    @Nullable ChatId id,
    DialogId dialog,
    String name,
    ChatType type,
    @Nullable UserId owner,
    @Nullable ChatColor color,
    @Nullable EntityBinding entity,
    String description) {

  /** A chat of which only its place is known. */
  public static Chat at(DialogId dialog) {
    return new Chat(
        dialog instanceof DialogId.Group group ? group.chat() : null,
        dialog,
        "",
        dialog instanceof DialogId.Private ? ChatType.PRIVATE : new ChatType(""),
        null,
        null,
        null,
        "");
  }

  /** Whether it is the private dialog of two. */
  public boolean isPrivate() {
    return dialog instanceof DialogId.Private;
  }
}
