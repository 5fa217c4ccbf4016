package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Who wrote a message, by what the message says; never by an event's {@code auth}. */
final class Authors {
  private Authors() {}

  /**
   * @param system whether it is a line of the portal
   * @param number of the author; 0 is the portal
   * @param described the user the event describes, who may have acted without being the author
   * @param bot whom the message was brought to, {@code null} for nobody
   */
  static @Nullable User of(
      Tree system, Tree number, @Nullable User described, @Nullable BotId bot) {
    OptionalLong author = number.number();
    if (system.flag() || (author.isPresent() && author.getAsLong() <= 0)) {
      return null;
    }
    if (author.isEmpty()) {
      return described;
    }
    UserId id = new UserId(author.getAsLong());
    if (described != null && described.id().equals(id)) {
      return described;
    }
    return bot != null && id.equals(bot.user()) ? User.bot(id, "") : User.numbered(id);
  }
}
