package io.imbot4j.domain.chat;

import io.imbot4j.domain.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a chat; what it does not say stays. Immutable.
 *
 * @param title not blank
 * @param description {@code ""} empties it; {@code imbot.v2.*} only
 * @param color one of the 16 named ones
 */
public record ChatChange(
    @Nullable String title,
    @Nullable String description,
    @Nullable ChatColor color,
    @Nullable Avatar avatar) {

  /** What changes nothing yet. */
  private static final ChatChange NOTHING = new ChatChange(null, null, null, null);

  /**
   * @throws IllegalArgumentException if the title is blank or longer than {@value
   *     NewChat#MAX_TITLE} characters, or the colour has no name
   */
  public ChatChange {
    if (title != null && title.isBlank()) {
      throw new IllegalArgumentException("chat title is blank; leave it out to keep the old one");
    }
    NewChat.requireTitle(title);
    NewChat.requireNamed(color);
  }

  /** Renames it. */
  public static ChatChange title(String title) {
    return NOTHING.withTitle(title);
  }

  /** Says anew what it is for. */
  public static ChatChange description(String description) {
    return NOTHING.withDescription(description);
  }

  /** Colours it anew. */
  public static ChatChange color(ChatColor color) {
    return NOTHING.withColor(color);
  }

  /** Gives it another picture. */
  public static ChatChange avatar(Avatar avatar) {
    return NOTHING.withAvatar(avatar);
  }

  /** The same change with a title. */
  public ChatChange withTitle(String other) {
    return new ChatChange(other, description, color, avatar);
  }

  /** The same change with a description. */
  public ChatChange withDescription(String other) {
    return new ChatChange(title, other, color, avatar);
  }

  /** The same change with a colour. */
  public ChatChange withColor(ChatColor other) {
    return new ChatChange(title, description, other, avatar);
  }

  /** The same change with a picture. */
  public ChatChange withAvatar(Avatar other) {
    return new ChatChange(title, description, color, other);
  }
}
