package io.imbot4j.runtime;

import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Refusal;
import io.imbot4j.bot.Usage;
import io.imbot4j.domain.command.CommandName;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands behind a command into the command's record: a word for each component, the rest
 * for a last text.
 */
final class Arguments {
  private static final Pattern WORD = Pattern.compile("\\s*(\\S+)");

  private Arguments() {}

  /**
   * @throws IllegalArgumentException if a component is of a type that cannot be typed in a line
   */
  static void check(CommandName name, Class<? extends Record> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (Scalar.of(component.getType()) == null) {
        throw new IllegalArgumentException(
            "command /"
                + name
                + " asks for "
                + component.getName()
                + ", a "
                + component.getType().getSimpleName()
                + ", which cannot be typed in a line; use a text, number, boolean, enum, date, time"
                + " or duration");
      }
    }
  }

  /**
   * @throws Refusal with the usage line if the text does not fit, or with the words of the record's
   *     own constructor
   */
  static <T extends Record> T read(CommandName name, Class<T> type, String text, Locale language) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] parts = new Object[components.length];
    // Without a blank at its end a search for a word never runs to the end for nothing.
    String line = text.strip();
    Matcher words = WORD.matcher(line);
    int at = 0;
    String part = line;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean takesRest = i == components.length - 1 && components[i].getType() == String.class;
        if (takesRest) {
          part = line.substring(at).strip();
          at = line.length();
        } else {
          part = words.find(at) ? words.group(1) : "";
          at = part.isEmpty() ? line.length() : words.end();
        }
        if (part.isEmpty()) {
          throw new Refusal(Phrases.USAGE.in(language, Usage.of(name, type)));
        }
        Scalar scalar = Scalar.of(components[i].getType());
        parts[i] = scalar == null ? part : scalar.read(components[i].getType(), part);
      }
      part = line.substring(at).strip();
      if (!part.isEmpty()) {
        throw new IllegalArgumentException(part + " is one word too many");
      }
      part = line;
      return Records.construct(type, parts);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Phrases.BAD_ARGUMENT.in(language, part, Usage.of(name, type)));
    }
  }
}
