package io.imbot4j.domain.bot;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.chat.ChatColor;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a bot is, to its portal and to people: what registering it says.
 *
 * <p>A field that only one generation can carry is checked when a {@link BotRegistration} is made.
 * Immutable.
 *
 * @param name the first name people see, {@code null} where only a last name is given
 * @param openLine serves open lines as well
 * @param hidden not listed among the portal's bots
 * @param reactions wants to hear of reactions, which only {@code imbot.v2.*} tells of
 */
public record BotProfile(
    BotCode code,
    @Nullable String name,
    @Nullable String lastName,
    BotType type,
    @Nullable String workPosition,
    @Nullable ChatColor color,
    @Nullable Gender gender,
    @Nullable Avatar avatar,
    @Nullable String email,
    @Nullable LocalDate birthday,
    @Nullable URI site,
    @Nullable Background background,
    boolean openLine,
    boolean hidden,
    boolean reactions) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /**
   * @throws IllegalArgumentException if neither name is given, or a field breaks the platform's
   *     rule
   */
  public BotProfile {
    if (isBlank(name) && isBlank(lastName)) {
      throw new IllegalArgumentException(
          "bot " + code + " has neither a name nor a last name; the portal wants one of them");
    }
    requireLooks(color, email, site);
  }

  static void requireLooks(@Nullable ChatColor color, @Nullable String email, @Nullable URI site) {
    if (color != null && color.isUnnamed()) {
      throw new IllegalArgumentException(
          "bot color " + color + " is not one of the 16 named ones; use a constant of ChatColor");
    }
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException(
          "bot email \"" + email + "\" is no address like bot@example.com");
    }
    if (site != null && !"https".equals(site.getScheme()) && !"http".equals(site.getScheme())) {
      throw new IllegalArgumentException(
          "bot site \"" + site + "\" starts with neither https:// nor http://");
    }
  }

  /** Starts a profile: the code stays, the name is what people see. */
  public static Builder of(String code, String name) {
    return new Builder(new BotCode(code)).name(name);
  }

  /** Starts a profile without a name; give {@link Builder#name} or {@link Builder#lastName}. */
  public static Builder of(BotCode code) {
    return new Builder(code);
  }

  /** First and last name together. */
  public String fullName() {
    return ((name == null ? "" : name) + " " + (lastName == null ? "" : lastName)).strip();
  }

  void requireFits(Generation generation) {
    if (generation == Generation.V2) {
      refuse(isBlank(name), "a name, which imbot.v2.Bot.register needs beside a last name");
      refuse(type.v2() == null, "a type that imbot.v2.Bot.register knows");
      refuse(email != null, "no email: imbot.v2.Bot.register cannot carry one");
      refuse(birthday != null, "no birthday: imbot.v2.Bot.register cannot carry one");
      refuse(site != null, "no site: imbot.v2.Bot.register cannot carry one");
    } else {
      refuse(type.v1() == null, "a type that imbot.register knows");
      refuse(
          background != null && background != Background.NONE,
          "no background: imbot.register cannot carry one");
      refuse(hidden, "to be visible: imbot.register cannot hide it");
    }
  }

  private void refuse(boolean wrong, String needed) {
    if (wrong) {
      throw new IllegalArgumentException("bot " + code + " must have " + needed);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Gathers the optional fields. For one thread. */
  public static final class Builder {
    private final BotCode code;
    private @Nullable String name;
    private @Nullable String lastName;
    private BotType type = BotType.BOT;
    private @Nullable String workPosition;
    private @Nullable ChatColor color;
    private @Nullable Gender gender;
    private @Nullable Avatar avatar;
    private @Nullable String email;
    private @Nullable LocalDate birthday;
    private @Nullable URI site;
    private @Nullable Background background;
    private boolean openLine;
    private boolean hidden;
    private boolean reactions = true;

    private Builder(BotCode code) {
      this.code = code;
    }

    /** The first name people see. */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /** The last name people see. */
    public Builder lastName(String value) {
      lastName = value;
      return this;
    }

    /** {@link BotType#BOT} unless said otherwise. */
    public Builder type(BotType value) {
      type = value;
      return this;
    }

    /** The line under the name. */
    public Builder workPosition(String value) {
      workPosition = value;
      return this;
    }

    /** One of the 16; the portal picks one where none is given. */
    public Builder color(ChatColor value) {
      color = value;
      return this;
    }

    /** The gender its profile shows. */
    public Builder gender(Gender value) {
      gender = value;
      return this;
    }

    /** The picture beside what it says. */
    public Builder avatar(Avatar value) {
      avatar = value;
      return this;
    }

    /** {@code imbot.*} only. Must not be the address of a person of the portal. */
    public Builder email(String value) {
      email = value;
      return this;
    }

    /** {@code imbot.*} only. */
    public Builder birthday(LocalDate value) {
      birthday = value;
      return this;
    }

    /** {@code imbot.*} only. */
    public Builder site(URI value) {
      site = value;
      return this;
    }

    /** {@code imbot.v2.*} only. */
    public Builder background(Background value) {
      background = value;
      return this;
    }

    /** Serves open lines as well as people. */
    public Builder openLine() {
      openLine = true;
      return this;
    }

    /** Not listed among the portal's bots; {@code imbot.v2.*} only. */
    public Builder hidden() {
      hidden = true;
      return this;
    }

    /** Does not want to hear of reactions; {@code imbot.*} never tells of them. */
    public Builder withoutReactions() {
      reactions = false;
      return this;
    }

    /**
     * @throws IllegalArgumentException as {@link BotProfile} does
     */
    public BotProfile build() {
      return new BotProfile(
          code,
          name,
          lastName,
          type,
          workPosition,
          color,
          gender,
          avatar,
          email,
          birthday,
          site,
          background,
          openLine,
          hidden,
          reactions);
    }
  }
}
