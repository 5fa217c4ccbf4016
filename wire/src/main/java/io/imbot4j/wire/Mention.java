package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mention that called a bot in a group, {@code [USER=456]Bot[/USER],}. */
final class Mention {
  private Mention() {}

  private static final Pattern MENTION =
      Pattern.compile(
          "\\[user=([0-9]+)(?: [^]\\[]*+)?][^\\[]*+\\[/user]\\h*[,:]?\\h*",
          Pattern.CASE_INSENSITIVE);

  /** The text without the mentions of this bot; those of others are part of what was said. */
  static String cut(String bb, BotId bot) {
    if (bb.indexOf('[') < 0) {
      return bb;
    }
    String number = bot.toString();
    StringBuilder kept = new StringBuilder();
    int from = 0;
    Matcher mention = MENTION.matcher(bb);
    while (mention.find()) {
      if (mention.group(1).equals(number)) {
        kept.append(bb, from, mention.start());
        from = mention.end();
      }
    }
    return from == 0 ? bb : kept.append(bb, from, bb.length()).toString().strip();
  }
}
