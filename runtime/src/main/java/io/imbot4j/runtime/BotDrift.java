package io.imbot4j.runtime;

import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what a registered bot differs from what its class says; the next start of the bot repairs it.
 * Its picture and the address of its events are not compared, since no portal tells them.
 * Immutable.
 *
 * @param profile what of its profile differs, by the names of {@link BotChange}
 * @param lacking the commands the portal does not know
 * @param different the commands the portal knows otherwise
 * @param surplus the commands the bot does not have
 */
public record BotDrift(
    Set<String> profile,
    Set<CommandName> lacking,
    Set<CommandName> different,
    Set<CommandName> surplus) {
  public BotDrift {
    profile = Set.copyOf(profile);
    lacking = Set.copyOf(lacking);
    different = Set.copyOf(different);
    surplus = Set.copyOf(surplus);
  }

  static BotDrift of(Drift profile, CommandDrift commands) {
    return new BotDrift(
        profile.change().map(BotDrift::changed).orElse(Set.of()),
        Set.copyOf(commands.lacking().stream().map(NewCommand::name).toList()),
        Set.copyOf(commands.different().values().stream().map(NewCommand::name).toList()),
        Set.copyOf(commands.surplus().stream().map(Command::name).toList()));
  }

  private static Set<String> changed(BotChange change) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("name", change.name());
    said.put("workPosition", change.workPosition());
    said.put("color", change.color());
    said.put("gender", change.gender());
    said.put("hidden", change.hidden());
    said.put("reactions", change.reactions());
    said.put("openLine", change.openLine());
    said.put("background", change.background());
    said.values().removeIf(Objects::isNull);
    return said.keySet();
  }
}
