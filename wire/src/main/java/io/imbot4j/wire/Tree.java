package io.imbot4j.wire;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a portal sent, whatever carried it: JSON or a form.
 *
 * <p>Reading is lenient, because one fact comes in many spellings: numbers as texts, booleans as
 * {@code "1"}, {@code "Y"} or {@code true}, nothing as {@code null}, {@code ""}, {@code false},
 * {@code []} or no key at all. Immutable as long as nobody changes the maps and lists it was made
 * of.
 */
public sealed class Tree permits FormText {
  private static final Tree ABSENT = new Tree(null);

  private final @Nullable Object value;

  Tree(@Nullable Object value) {
    this.value = value;
  }

  /** A tree over texts, numbers, booleans, {@code null}, lists and maps. */
  public static Tree of(@Nullable Object value) {
    return value == null ? ABSENT : new Tree(value);
  }

  /** What stands under a key; absent where there is none. */
  public Tree get(String key) {
    if (value instanceof FormMap form) {
      return form.tree(key);
    }
    return value instanceof Map<?, ?> map ? of(map.get(key)) : ABSENT;
  }

  /** What stands at the end of a path of keys. */
  public Tree at(String... path) {
    Tree here = this;
    for (String key : path) {
      here = here.get(key);
    }
    return here;
  }

  /**
   * Whether there is nothing: {@code null}, an empty text, {@code false}, an empty list or map, or
   * no key.
   */
  public boolean isAbsent() {
    // A text is told by its class at once, while asking it for an interface walks all it has.
    if (value instanceof String text) {
      return text.isEmpty();
    }
    return value == null
        || (value instanceof Boolean flag && !flag)
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  /** The text, or a number in digits; {@code ""} for anything else. */
  public String text() {
    return value instanceof String || value instanceof Number ? value.toString() : "";
  }

  /**
   * The whole number, written as a number or as a text; empty for anything else, and for one that
   * does not fit a {@code long}.
   */
  public OptionalLong number() {
    if (value instanceof BigInteger large && large.bitLength() >= Long.SIZE) {
      return OptionalLong.empty();
    }
    if (value instanceof Number number) {
      return OptionalLong.of(number.longValue());
    }
    String text = text().strip();
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The number where it can be a count: 0 for anything below, and for none. */
  public int count() {
    return (int) Math.max(0, Math.min(number().orElse(0), Integer.MAX_VALUE));
  }

  /** The number where it can be an id: above zero. */
  public OptionalLong id() {
    OptionalLong number = number();
    return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
  }

  /** Whether it says yes: {@code true}, {@code 1}, {@code "1"}, {@code "Y"}, {@code "true"}. */
  public boolean flag() {
    return switch (value instanceof Boolean ? value.toString() : text()) {
      case "true", "1", "Y", "y" -> true;
      default -> false;
    };
  }

  /**
   * The elements of a list, or of a map whose keys count from 0, as forms write lists; a single
   * value is a list of one.
   */
  public List<Tree> list() {
    List<Tree> elements = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> elements.add(of(element)));
    } else if (value instanceof Map<?, ?>) {
      for (Entries entries = entries(); entries.next(); ) {
        elements.add(entries.value());
      }
    } else if (!isAbsent()) {
      elements.add(this);
    }
    return elements;
  }

  /** The entries of a map in their order; of a list, by index; nothing for anything else. */
  public Map<String, Tree> map() {
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (Entries each = entries(); each.next(); ) {
      entries.put(each.name(), each.value());
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        entries.put(Integer.toString(i), of(list.get(i)));
      }
    }
    return entries;
  }

  /** The entries of a map in their order; none for anything else. */
  Entries entries() {
    if (value instanceof FormMap form) {
      return new Entries(form);
    }
    return new Entries(value instanceof Map<?, ?> map ? map : Map.of());
  }

  /** This, or empty where it is absent. */
  public Optional<Tree> present() {
    return isAbsent() ? Optional.empty() : Optional.of(this);
  }

  /** The plain value: text, number, boolean, list, map or {@code null}. */
  public @Nullable Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tree tree && Objects.equals(raw(), tree.raw());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(raw());
  }

  /** The kind alone: what a portal sent may hold tokens. */
  @Override
  public String toString() {
    Object raw = raw();
    return "Tree of " + (raw == null ? "nothing" : raw.getClass().getSimpleName());
  }
}
