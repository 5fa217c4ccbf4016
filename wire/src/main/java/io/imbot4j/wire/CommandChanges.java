package io.imbot4j.wire;

import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what changes about a command. */
final class CommandChanges {
  private CommandChanges() {}

  /** As {@code imbot.v2.Command.update} takes it. */
  static Fields camelCase(CommandChange change) {
    Fields titles = new Fields();
    change.titles().forEach(titles::put);
    change.dropped().forEach(language -> titles.set(language, null));
    return new Fields()
        .put("command", name(change.name()))
        .putIf(!titles.map().isEmpty(), "title", titles.map())
        .putIf(!change.params().isEmpty(), "params", change.params())
        .put("common", change.common())
        .put("hidden", change.hidden())
        .put("extranetSupport", change.extranet());
  }

  /** As {@code imbot.command.update} takes it. */
  static Fields upperCase(CommandChange change) {
    List<Object> languages =
        change.titles().entrySet().stream()
            .map(
                title ->
                    Commands.language(
                        title.getKey(), title.getValue(), change.params().get(title.getKey())))
            .toList();
    return new Fields()
        .put("COMMAND", name(change.name()))
        .put("HIDDEN", word(change.hidden()))
        .put("EXTRANET_SUPPORT", word(change.extranet()))
        .putIf(!languages.isEmpty(), "LANG", languages);
  }

  private static @Nullable String name(@Nullable CommandName name) {
    return name == null ? null : name.value();
  }

  private static @Nullable Object word(@Nullable Boolean said) {
    return said == null ? null : YesNo.of(said);
  }
}
