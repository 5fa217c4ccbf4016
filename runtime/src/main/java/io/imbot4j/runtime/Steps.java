package io.imbot4j.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of one conversation by their stable names. */
final class Steps {
  private final Map<String, Class<?>> byName = new HashMap<>();

  /**
   * @param first a step, whose sealed interface lists the others
   * @throws IllegalArgumentException if two steps share a name, or one cannot be stored
   */
  Steps(Object first) {
    for (Class<?> step : family(first.getClass())) {
      Records.check(step);
      Class<?> other = byName.put(Records.nameOf(step), step);
      if (other != null) {
        throw new IllegalArgumentException(
            step.getName()
                + " and "
                + other.getName()
                + " share the name \""
                + Records.nameOf(step)
                + "\"; give one of them another by @Name");
      }
    }
  }

  /**
   * The stored step; empty where this version does not know it, or its record has changed too much.
   */
  Optional<Object> find(String name, Map<String, Object> fields) {
    Class<?> step = byName.get(name);
    if (step == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Records.make(step, fields));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalStateException if the step could not be found again
   */
  String nameOf(Record step) {
    String name = Records.nameOf(step.getClass());
    if (byName.get(name) != step.getClass()) {
      throw new IllegalStateException(
          step.getClass().getName()
              + " is no step of this conversation; make the interface of its steps sealed");
    }
    return name;
  }

  private static List<Class<?>> family(Class<?> step) {
    for (Class<?> parent : step.getInterfaces()) {
      if (parent.isSealed()) {
        return leaves(parent);
      }
    }
    return List.of(step);
  }

  private static List<Class<?>> leaves(Class<?> sealed) {
    List<Class<?>> leaves = new ArrayList<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      leaves.addAll(permitted.isSealed() ? leaves(permitted) : List.of(permitted));
    }
    return leaves;
  }
}
