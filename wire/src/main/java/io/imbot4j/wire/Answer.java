package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a method answered; where it cannot be read, nobody knows what was done. */
record Answer(String method, PortalId portal, Tree whole) {
  /** What the method gives back. */
  Tree result() {
    return whole.get("result");
  }

  /** The id at the end of a path. */
  long id(String... path) {
    Tree id = result().at(path);
    return id.id().orElseThrow(() -> unreadable("no id under " + under(path), null));
  }

  /**
   * Makes sure that the portal says yes: {@code true} in the older generation, {@code {result:
   * true}} in the newer.
   */
  void confirm() {
    if (!result().flag() && !result().get("result").flag()) {
      throw unreadable("no true", null);
    }
  }

  /** Reads the answer into the domain, whose complaints are about the portal, not the caller. */
  <T> T read(Function<Tree, T> reading) {
    try {
      return reading.apply(result());
    } catch (IllegalArgumentException e) {
      throw unreadable("what cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads what can be read of a list: a stranger in it, made by another program, must not hide the
   * rest.
   */
  static <T> List<T> readable(Tree list, Function<Tree, T> reading) {
    List<T> elements = new ArrayList<>();
    for (Tree element : list.list()) {
      try {
        elements.add(reading.apply(element));
      } catch (IllegalArgumentException stranger) {
        // It is left out.
      }
    }
    return elements;
  }

  /** Whether there is nothing in it but {@code true}. */
  boolean isBareTrue() {
    return Boolean.TRUE.equals(result().raw());
  }

  private PortalException unreadable(String what, @Nullable Throwable cause) {
    return new PortalException.Unanswered(
        method,
        portal,
        true,
        "answered " + what + ", so it is unknown whether it was done; look before you ask again",
        cause);
  }

  private static String under(String... path) {
    return path.length == 0 ? "result" : String.join(".", path);
  }
}
