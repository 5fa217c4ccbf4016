package io.imbot4j.domain;

import java.util.regex.Pattern;

/**
 * Where a message goes, as the platform's {@code dialogId} and {@code DIALOG_ID} write it.
 *
 * <p>A private dialog is named by the other side: the bot says the person's number, the person says
 * the bot's. Immutable.
 */
public sealed interface DialogId {
  /** The platform's text for it: {@code 27}, {@code chat5}, {@code sg17}. */
  String value();

  /** The private dialog with one user. */
  static DialogId of(UserId user) {
    return new Private(user);
  }

  /** A group chat. */
  static DialogId of(ChatId chat) {
    return new Group(chat);
  }

  /**
   * Reads the platform's text; {@code parse(dialog.value())} equals {@code dialog}.
   *
   * @throws IllegalArgumentException if the text is none of {@code 27}, {@code chat5} and a word
   *     with a number, {@code sg17}, or the number does not fit a {@code long}
   */
  static DialogId parse(String text) {
    try {
      if (isNumber(text, 0)) {
        return new Private(new UserId(Long.parseLong(text)));
      }
      if (Group.isWritten(text)) {
        return new Group(new ChatId(Long.parseLong(text.substring(Group.PREFIX.length()))));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "dialog id \"" + text + "\" has a number above " + Long.MAX_VALUE, e);
    }
    return new Named(text);
  }

  /** Whether up to 19 digits and nothing else follow, without a leading zero. */
  private static boolean isNumber(String text, int from) {
    int length = text.length() - from;
    if (length < 1 || length > Private.MOST_DIGITS || text.charAt(from) == '0') {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The private dialog with one user, {@code 27}. */
  record Private(UserId user) implements DialogId {
    private static final int MOST_DIGITS = 19;

    @Override
    public String value() {
      return user.toString();
    }

    @Override
    public String toString() {
      return value();
    }
  }

  /** A group chat: the word chat and its number. */
  record Group(ChatId chat) implements DialogId {
    private static final String PREFIX = "chat";

    private static boolean isWritten(String text) {
      return text.startsWith(PREFIX) && isNumber(text, PREFIX.length());
    }

    @Override
    public String value() {
      return PREFIX + chat;
    }

    @Override
    public String toString() {
      return value();
    }
  }

  /**
   * A chat the portal knows by the thing it belongs to: {@code sg17} is the standard chat of
   * workgroup 17. The bot methods of both generations may refuse it; the {@code im} methods take
   * it.
   *
   * @param value letters, then a number
   */
  record Named(String value) implements DialogId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,20}[1-9][0-9]{0,17}");

    /**
     * @throws IllegalArgumentException if {@code value} is not letters and a number, or spells a
     *     group chat
     */
    public Named {
      if (!FORM.matcher(value).matches() || Group.isWritten(value)) {
        throw new IllegalArgumentException(
            "dialog id \""
                + value
                + "\" is none of a user's number (27), chat and a number (chat5), or a named chat (sg17)");
      }
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
