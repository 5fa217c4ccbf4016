package io.imbot4j.bot;

import io.imbot4j.domain.command.CommandName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a command is written, made from its record. */
public final class Usage {
  private Usage() {}

  /** The arguments alone, {@code <when> <what>}: each component by its {@link Arg} or its name. */
  public static String of(Class<? extends Record> arguments) {
    return Arrays.stream(arguments.getRecordComponents())
        .map(component -> "<" + label(component) + ">")
        .collect(Collectors.joining(" "));
  }

  /** The whole line, {@code /remind <when> <what>}. */
  public static String of(CommandName name, Class<? extends Record> arguments) {
    return ("/" + name + " " + of(arguments)).strip();
  }

  private static String label(RecordComponent component) {
    Arg arg = component.getAnnotation(Arg.class);
    return arg == null ? component.getName() : arg.value();
  }
}
