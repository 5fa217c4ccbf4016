package io.imbot4j.wire;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandBuilder;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandCall.Context;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /** What a called command says beside the call. */
  static Map<String, Object> rest(Tree command, CommandCall call) {
    More more = new More();
    for (Map.Entry<String, Tree> entry : command.map().entrySet()) {
      switch (entry.getKey()) {
        case "id", "command", "params" -> {}
        case "BOT_ID", "BOT_CODE", "COMMAND_ID", "COMMAND", "COMMAND_PARAMS", "MESSAGE_ID" -> {}
        case "context", "COMMAND_CONTEXT" -> {
          if (call.context() == Context.UNKNOWN) {
            more.keep(entry.getKey(), entry.getValue());
          }
        }
        default -> more.keep(entry.getKey(), entry.getValue());
      }
    }
    return more.map();
  }

  /**
   * One of {@code imbot.v2.Command.list}.
   *
   * @throws IllegalArgumentException if it has no number or no name
   */
  static Command listed(Tree tree) {
    CommandBuilder command =
        Command.of(new CommandId(tree.get("id").number().orElse(0)), name(tree.get("command")));
    More more = new More();
    for (Map.Entry<String, Tree> entry : tree.map().entrySet()) {
      String key = entry.getKey();
      Tree value = entry.getValue();
      switch (key) {
        case "id", "command" -> {}
        case "title" -> command.title(more.text(key, value));
        case "params" -> command.params(more.text(key, value));
        case "common" -> command.common(more.flag(key, value));
        case "hidden" -> command.hidden(more.flag(key, value));
        case "extranetSupport" -> command.extranet(more.flag(key, value));
        case "botId" -> command.bot(more.bot(key, value));
        case "category" -> command.category(more.text(key, value));
        case "context" -> command.context(more.text(key, value));
        default -> more.keep(key, value);
      }
    }
    return command.more(more.map()).build();
  }

  /** A command as it was asked for, where the portal tells its number alone. */
  static Command numbered(CommandId id, NewCommand command) {
    return new Command(
        id,
        command.name(),
        inOneLanguage(command.titles()),
        inOneLanguage(command.params()),
        command.common(),
        command.hidden(),
        command.extranet());
  }

  private static String inOneLanguage(Map<String, String> texts) {
    return texts.getOrDefault("en", texts.values().stream().findFirst().orElse(""));
  }

  /** As {@code imbot.v2.Command.register} takes it. */
  static Fields newCamelCase(NewCommand command) {
    return camelCaseTexts(command)
        .putIf(command.common(), "common", true)
        .putIf(command.hidden(), "hidden", true)
        .putIf(command.extranet(), "extranetSupport", true);
  }

  /** As {@code imbot.v2.Command.update} takes it, which keeps what is left out. */
  static Fields changedCamelCase(NewCommand command) {
    Map<String, String> params = new TreeMap<>();
    command.titles().keySet().forEach(language -> params.put(language, ""));
    params.putAll(command.params());
    return camelCaseTexts(command)
        .putIf(!params.isEmpty(), "params", params)
        .put("common", command.common())
        .put("hidden", command.hidden())
        .put("extranetSupport", command.extranet());
  }

  private static Fields camelCaseTexts(NewCommand command) {
    return new Fields()
        .put("command", command.name().value())
        .putIf(!command.titles().isEmpty(), "title", command.titles())
        .putIf(!command.params().isEmpty(), "params", command.params());
  }

  /** As {@code imbot.command.register} takes it. */
  static Fields newUpperCase(NewCommand command) {
    return new Fields()
        .put("COMMAND", command.name().value())
        .putIf(command.common(), "COMMON", "Y")
        .putIf(command.hidden(), "HIDDEN", "Y")
        .putIf(command.extranet(), "EXTRANET_SUPPORT", "Y")
        .put("LANG", languages(command));
  }

  /** As {@code imbot.command.update} takes it, which cannot change whether it is common. */
  static Fields changedUpperCase(NewCommand command) {
    return new Fields()
        .put("COMMAND", command.name().value())
        .put("HIDDEN", YesNo.of(command.hidden()))
        .put("EXTRANET_SUPPORT", YesNo.of(command.extranet()))
        .put("LANG", languages(command));
  }

  /** The older generation wants a title even for a hidden command: its name will do. */
  private static List<Object> languages(NewCommand command) {
    List<Object> languages = new ArrayList<>();
    command
        .titles()
        .forEach(
            (language, title) ->
                languages.add(language(language, title, command.params().get(language))));
    if (languages.isEmpty()) {
      languages.add(language("en", command.name().value(), null));
    }
    return languages;
  }

  static Object language(String language, String title, @Nullable String params) {
    return new Fields()
        .put("LANGUAGE_ID", language)
        .put("TITLE", title)
        .put("PARAMS", params)
        .map();
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
