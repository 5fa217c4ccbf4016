package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mention that called a bot in a group, {@code [USER=456]Bot[/USER],}. */
final class Mention {
  private Mention() {}

  /** The text without the mentions of this bot; those of others are part of what was said. */
  static String cut(String bb, BotId bot) {
    Matcher mention =
        Pattern.compile(
                "\\[user=" + bot + "(?: [^]\\[]*+)?][^\\[]*+\\[/user]\\h*[,:]?\\h*",
                Pattern.CASE_INSENSITIVE)
            .matcher(bb);
    return mention.find() ? mention.replaceAll("").strip() : bb;
  }
}
