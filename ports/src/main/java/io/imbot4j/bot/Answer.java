package io.imbot4j.bot;

import io.imbot4j.domain.User;
import io.imbot4j.domain.message.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person answered to a conversation's question. Immutable.
 *
 * @param message as it was written
 * @param by who wrote it
 * @param language the language the portal speaks to this person
 */
public record Answer(Message message, User by, Locale language) {
  private static final Set<String> YES =
      Set.of("yes", "y", "ok", "sure", "да", "ага", "конечно", "ок");
  private static final Set<String> NO = Set.of("no", "n", "нет", "не");

  /** The answer without BB codes; {@code ""} where only a file was sent. */
  public String text() {
    return message.text();
  }

  /** Whether it says yes, in English or Russian. */
  public boolean yes() {
    return YES.contains(word());
  }

  /** Whether it says no, in English or Russian. */
  public boolean no() {
    return NO.contains(word());
  }

  /** The answer as a date, {@code 2026-12-24} or {@code 24.12.2026}. */
  public Optional<LocalDate> date() {
    String[] parts = text().strip().split("\\.", -1);
    String iso =
        parts.length == 3
            ? "%s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0')
            : text().strip();
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The answer as a whole number. */
  public OptionalLong number() {
    try {
      return OptionalLong.of(Long.parseLong(text().strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private String word() {
    return text().strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
  }
}
