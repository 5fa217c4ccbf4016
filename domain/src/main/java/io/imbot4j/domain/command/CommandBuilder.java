package io.imbot4j.domain.command;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.CommandId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a command; what is left out stays as the factory has it. For one
 * thread.
 */
public final class CommandBuilder {
  private final CommandId id;
  private final CommandName name;
  private String title = "";
  private String params = "";
  private boolean common;
  private boolean hidden;
  private boolean extranet;
  private @Nullable BotId bot;
  private String category = "";
  private String context = "";
  private Map<String, Object> more = Map.of();

  CommandBuilder(CommandId id, CommandName name) {
    this.id = id;
    this.name = name;
  }

  /** In the caller's language. */
  public CommandBuilder title(String value) {
    title = value;
    return this;
  }

  /** How its arguments look. */
  public CommandBuilder params(String value) {
    params = value;
    return this;
  }

  /** Whether it works in every chat. */
  public CommandBuilder common(boolean value) {
    common = value;
    return this;
  }

  /** Whether it is not listed. */
  public CommandBuilder hidden(boolean value) {
    hidden = value;
    return this;
  }

  /** Whether guests may call it. */
  public CommandBuilder extranet(boolean value) {
    extranet = value;
    return this;
  }

  /** Whose it is. */
  public CommandBuilder bot(@Nullable BotId value) {
    bot = value;
    return this;
  }

  /** Under which heading it is listed. */
  public CommandBuilder category(String value) {
    category = value;
    return this;
  }

  /** Where it is offered. */
  public CommandBuilder context(String value) {
    context = value;
    return this;
  }

  /** What has no name here. */
  public CommandBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public Command build() {
    return new Command(
        id, name, title, params, common, hidden, extranet, bot, category, context, more);
  }
}
