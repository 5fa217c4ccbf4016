package io.imbot4j.domain.bot;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.chat.ChatColor;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a registered bot of {@code imbot.v2.*}; what it does not say stays. Immutable.
 *
 * @param background {@code null} leaves it
 */
public record BotChange(
    @Nullable String name,
    @Nullable String lastName,
    @Nullable String workPosition,
    @Nullable ChatColor color,
    @Nullable Gender gender,
    @Nullable Avatar avatar,
    @Nullable Boolean hidden,
    @Nullable Boolean reactions,
    @Nullable Boolean openLine,
    @Nullable Background background,
    @Nullable Delivery delivery) {

  /**
   * @throws IllegalArgumentException if the name is blank, the colour has no name, or its events
   *     should go to several addresses, which only the older generation can do
   */
  public BotChange {
    if (name != null && name.isBlank()) {
      throw new IllegalArgumentException("bot name is blank; leave it out to keep the old one");
    }
    if (color != null && color.isUnnamed()) {
      throw new IllegalArgumentException(
          "bot color " + color + " is not one of the 16 named ones; use a constant of ChatColor");
    }
    if (delivery instanceof Delivery.Handlers) {
      throw new IllegalArgumentException(
          "imbot.v2.Bot.update takes one webhook url, not a handler for each event; use Delivery.webhook");
    }
  }

  /** Starts a change. */
  public static Builder of() {
    return new Builder();
  }

  /** Gathers what changes. For one thread. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String lastName;
    private @Nullable String workPosition;
    private @Nullable ChatColor color;
    private @Nullable Gender gender;
    private @Nullable Avatar avatar;
    private @Nullable Boolean hidden;
    private @Nullable Boolean reactions;
    private @Nullable Boolean openLine;
    private @Nullable Background background;
    private @Nullable Delivery delivery;

    private Builder() {}

    /** What people see. */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /** The second part of the name; {@code ""} empties it. */
    public Builder lastName(String value) {
      lastName = value;
      return this;
    }

    /** What stands under its name; {@code ""} empties it. */
    public Builder workPosition(String value) {
      workPosition = value;
      return this;
    }

    /** One of the 16 named ones. */
    public Builder color(ChatColor value) {
      color = value;
      return this;
    }

    /** Whether it speaks of itself as he or she. */
    public Builder gender(Gender value) {
      gender = value;
      return this;
    }

    /** Its picture. */
    public Builder avatar(Avatar value) {
      avatar = value;
      return this;
    }

    /** Whether people find it. */
    public Builder hidden(boolean value) {
      hidden = value;
      return this;
    }

    /** Whether it hears of reactions. */
    public Builder reactions(boolean value) {
      reactions = value;
      return this;
    }

    /** Whether it may serve an open line. */
    public Builder openLine(boolean value) {
      openLine = value;
      return this;
    }

    /** What is behind the messages of its private chats. */
    public Builder background(Background value) {
      background = value;
      return this;
    }

    /** How its events travel from now on. */
    public Builder delivery(Delivery value) {
      delivery = value;
      return this;
    }

    /**
     * @throws IllegalArgumentException as {@link BotChange} does
     */
    public BotChange build() {
      return new BotChange(
          name,
          lastName,
          workPosition,
          color,
          gender,
          avatar,
          hidden,
          reactions,
          openLine,
          background,
          delivery);
    }
  }
}
