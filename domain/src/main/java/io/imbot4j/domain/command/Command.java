package io.imbot4j.domain.command;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.CommandId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered slash command as its portal lists it. Immutable.
 *
 * @param title in the caller's language, {@code ""} for a hidden one
 * @param params how its arguments look, {@code ""} for none
 * @param common whether it works in every chat, not only in the bot's
 * @param hidden not listed, yet a button may call it
 * @param extranet whether guests may call it
 * @param bot {@code null} where the portal did not say
 * @param category the heading it is listed under, mostly the bot's name
 * @param context where it is offered, an open set; {@code ""} where the portal did not say
 * @param more what the portal said and no component here names: texts, lists and maps
 */
public record Command(
    CommandId id,
    CommandName name,
    String title,
    String params,
    boolean common,
    boolean hidden,
    boolean extranet,
    @Nullable BotId bot,
    String category,
    String context,
    Map<String, Object> more) {

  public Command {
    more = Map.copyOf(more);
  }

  /** A command of which no more is known. */
  public Command(
      CommandId id,
      CommandName name,
      String title,
      String params,
      boolean common,
      boolean hidden,
      boolean extranet) {
    this(id, name, title, params, common, hidden, extranet, null, "", "", Map.of());
  }

  /** Starts the description of a command. */
  public static CommandBuilder of(CommandId id, CommandName name) {
    return new CommandBuilder(id, name);
  }
}
