package io.imbot4j.domain.chat;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat to open.
 *
 * <p>The methods that open one differ in what they carry: {@code imbot.v2.Chat.add} an owner, but
 * no binding and no open chat; {@code im.chat.add} and {@code imbot.chat.add} a binding and an open
 * chat, but no owner; {@code im.chat.add} alone a role of CoPilot. The gateway takes the method
 * that fits; what none of them carries is refused here. Immutable.
 *
 * @param title {@code null} lets the portal make one up
 * @param users those to invite; whoever opens the chat is in it anyway
 * @param owner {@code null} makes whoever opens it the owner
 * @param open whether anybody may join
 * @param copilotRole the code of the role that CoPilot plays in it, {@code null} for none
 */
public record NewChat(
    @Nullable String title,
    @Nullable String description,
    @Nullable ChatColor color,
    @Nullable Text message,
    List<UserId> users,
    @Nullable Avatar avatar,
    @Nullable UserId owner,
    @Nullable EntityBinding binding,
    boolean open,
    @Nullable String copilotRole) {

  /** The longest title the platform keeps, in characters: {@value}. */
  public static final int MAX_TITLE = 255;

  /**
   * @throws IllegalArgumentException if a field breaks the platform's rule, or no method carries
   *     the combination
   */
  public NewChat {
    users = List.copyOf(users);
    requireTitle(title);
    requireNamed(color);
    if (message != null && message.isBlank()) {
      throw new IllegalArgumentException(
          "chat message is blank; leave it out for a chat without a first message");
    }
    if (binding != null) {
      binding.requireCreatable();
    }
    if (owner != null && binding != null) {
      throw new IllegalArgumentException(
          "owner and binding exclude each other: imbot.v2.Chat.add carries no binding, im.chat.add"
              + " and imbot.chat.add no owner");
    }
    if (owner != null && copilotRole != null) {
      throw new IllegalArgumentException(
          "owner and copilotRole exclude each other: only im.chat.add carries a role, and no"
              + " owner");
    }
    if (owner != null && open) {
      throw new IllegalArgumentException(
          "owner and open exclude each other: imbot.v2.Chat.add opens closed chats, im.chat.add and"
              + " imbot.chat.add carry no owner");
    }
  }

  static void requireTitle(@Nullable String title) {
    if (title != null && title.length() > MAX_TITLE) {
      throw new IllegalArgumentException(
          "chat title has " + title.length() + " characters, the portal keeps " + MAX_TITLE);
    }
  }

  static void requireNamed(@Nullable ChatColor color) {
    if (color != null && color.isUnnamed()) {
      throw new IllegalArgumentException(
          "chat color " + color + " is not one of the 16 named ones; use a constant of ChatColor");
    }
  }

  /** Starts a chat with a title. */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /** Starts a chat whose title the portal makes up. */
  public static Builder untitled() {
    return new Builder(null);
  }

  /** Gathers the optional fields. For one thread. */
  public static final class Builder {
    private final @Nullable String title;
    private @Nullable String description;
    private @Nullable ChatColor color;
    private @Nullable Text message;
    private final Set<UserId> users = new LinkedHashSet<>();
    private @Nullable Avatar avatar;
    private @Nullable UserId owner;
    private @Nullable EntityBinding binding;
    private boolean open;
    private @Nullable String copilotRole;

    private Builder(@Nullable String title) {
      this.title = title;
    }

    /** What it is for. */
    public Builder description(String value) {
      description = value;
      return this;
    }

    /** One of the 16; the portal picks one where none is given. */
    public Builder color(ChatColor value) {
      color = value;
      return this;
    }

    /** The first message. */
    public Builder message(Text value) {
      message = value;
      return this;
    }

    /** Invites people and bots; may be called again. */
    public Builder users(UserId... values) {
      users.addAll(List.of(values));
      return this;
    }

    /** The chat's picture. */
    public Builder avatar(Avatar value) {
      avatar = value;
      return this;
    }

    /** Somebody else than who opens it; {@code imbot.v2.Chat.add} only. */
    public Builder owner(UserId value) {
      owner = value;
      return this;
    }

    /** {@code im.chat.add} and {@code imbot.chat.add} only. */
    public Builder boundTo(EntityBinding value) {
      binding = value;
      return this;
    }

    /** Anybody may join; {@code im.chat.add} and {@code imbot.chat.add} only. */
    public Builder open() {
      open = true;
      return this;
    }

    /** The role that CoPilot plays in it ({@code COPILOT_MAIN_ROLE}); {@code im.chat.add} only. */
    public Builder copilotRole(String code) {
      copilotRole = code;
      return this;
    }

    /**
     * @throws IllegalArgumentException as {@link NewChat} does
     */
    public NewChat build() {
      return new NewChat(
          title,
          description,
          color,
          message,
          List.copyOf(users),
          avatar,
          owner,
          binding,
          open,
          copilotRole);
    }
  }
}
