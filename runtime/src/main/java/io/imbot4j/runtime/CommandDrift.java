package io.imbot4j.runtime;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In what the commands a portal knows differ from those a bot has. */
record CommandDrift(
    List<NewCommand> lacking, Map<CommandId, NewCommand> different, Collection<Command> surplus) {

  static CommandDrift between(List<Command> known, List<NewCommand> wanted) {
    Map<CommandName, Command> there = new HashMap<>();
    known.forEach(command -> there.put(command.name(), command));
    List<NewCommand> lacking = new ArrayList<>();
    Map<CommandId, NewCommand> different = new LinkedHashMap<>();
    for (NewCommand command : wanted) {
      Command old = there.remove(command.name());
      if (old == null) {
        lacking.add(command);
      } else if (differs(old, command)) {
        different.put(old.id(), command);
      }
    }
    return new CommandDrift(lacking, different, there.values());
  }

  /**
   * The list shows one language of several; the flags and whether that text is one of ours say
   * enough.
   */
  private static boolean differs(Command old, NewCommand wanted) {
    return old.hidden() != wanted.hidden()
        || old.common() != wanted.common()
        || old.extranet() != wanted.extranet()
        || (!wanted.hidden() && !wanted.titles().containsValue(old.title()))
        || (!wanted.hidden() && !old.params().isEmpty() != !wanted.params().isEmpty())
        || (!old.params().isEmpty() && !wanted.params().containsValue(old.params()));
  }
}
