package io.imbot4j.domain.bot;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.chat.ChatColor;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a registered bot; what it does not say, and so is {@code null}, stays.
 *
 * <p>The generations differ in what they change: only {@code imbot.v2.*} whether it is hidden,
 * hears of reactions and serves an open line, and its background; only {@code imbot.*} its code,
 * address, birthday and site, and a handler for each event. Immutable.
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
    @Nullable Delivery delivery,
    @Nullable BotCode code,
    @Nullable String email,
    @Nullable LocalDate birthday,
    @Nullable URI site) {

  /**
   * @throws IllegalArgumentException if the name is blank, the colour has no name, or the address
   *     or the site is none
   */
  public BotChange {
    if (name != null && name.isBlank()) {
      throw new IllegalArgumentException("bot name is blank; leave it out to keep the old one");
    }
    BotProfile.requireLooks(color, email, site);
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
    private @Nullable BotCode code;
    private @Nullable String email;
    private @Nullable LocalDate birthday;
    private @Nullable URI site;

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

    /** Another code; {@code imbot.*} only. */
    public Builder code(BotCode value) {
      code = value;
      return this;
    }

    /** Where it can be written to by mail, nobody else's address; {@code imbot.*} only. */
    public Builder email(String value) {
      email = value;
      return this;
    }

    /** When it celebrates; {@code imbot.*} only. */
    public Builder birthday(LocalDate value) {
      birthday = value;
      return this;
    }

    /** Its page; {@code imbot.*} only. */
    public Builder site(URI value) {
      site = value;
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
          delivery,
          code,
          email,
          birthday,
          site);
    }
  }
}
