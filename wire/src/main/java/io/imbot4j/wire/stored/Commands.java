package io.imbot4j.wire.stored;

import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandCall.Context;
import io.imbot4j.domain.command.CommandName;
import java.util.Map;

/** Commands that were called. */
final class Commands {
  private static final Map<String, Context> CONTEXTS =
      Map.of(
          "textarea", Context.TYPED,
          "keyboard", Context.BUTTON,
          "menu", Context.MENU,
          "unknown", Context.UNKNOWN);

  private static final Spelling<CommandName> NAME =
      Spelling.word(CommandName::value, CommandName::new);

  private static final Spelling<Context> CONTEXT = Spelling.word(Commands::word, Commands::context);

  static final Spelling<CommandCall> COMMAND =
      Spelling.object(
          (command, writing) ->
              writing
                  .put("id", Spelling.COMMAND, command.id())
                  .put("command", NAME, command.name())
                  .text("params", command.params())
                  .put("context", CONTEXT, command.context()),
          reading ->
              new CommandCall(
                  reading.find("id", Spelling.COMMAND),
                  reading.get("command", NAME),
                  reading.text("params"),
                  reading.get("context", CONTEXT)));

  private Commands() {}

  private static String word(Context context) {
    return switch (context) {
      case TYPED -> "textarea";
      case BUTTON -> "keyboard";
      case MENU -> "menu";
      case UNKNOWN -> "unknown";
    };
  }

  private static Context context(String word) {
    Context context = CONTEXTS.get(word);
    if (context == null) {
      throw new IllegalArgumentException("stands no place a command is called from");
    }
    return context;
  }
}
