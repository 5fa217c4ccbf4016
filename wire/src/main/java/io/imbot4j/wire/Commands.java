package io.imbot4j.wire;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandCall.Context;
import io.imbot4j.domain.command.CommandName;
import java.util.Locale;

/** Commands, which one generation writes with their slash and the other without. */
final class Commands {
  private Commands() {}

  /** A call in {@code imbot.v2.*}. */
  static CommandCall v2(Envelope envelope, Tree command) {
    return new CommandCall(
        new CommandId(envelope.id("command id", command.get("id"))),
        name(command.get("command")),
        command.get("params").text(),
        context(command.get("context")));
  }

  /** A call in {@code imbot.*}. */
  static CommandCall v1(Envelope envelope, Tree command, String key) {
    return new CommandCall(
        new CommandId(envelope.id("command id", command.get("COMMAND_ID"), Tree.of(key))),
        name(command.get("COMMAND")),
        command.get("COMMAND_PARAMS").text(),
        context(command.get("COMMAND_CONTEXT")));
  }

  /**
   * @throws IllegalArgumentException if it is no command's name
   */
  static CommandName name(Tree written) {
    String name = written.text().strip();
    return new CommandName(name.startsWith("/") ? name.substring(1) : name);
  }

  private static Context context(Tree word) {
    return switch (word.text().toLowerCase(Locale.ROOT)) {
      case "textarea" -> Context.TYPED;
      case "keyboard" -> Context.BUTTON;
      case "menu" -> Context.MENU;
      default -> Context.UNKNOWN;
    };
  }
}
