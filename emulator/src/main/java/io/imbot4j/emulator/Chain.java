package io.imbot4j.emulator;

import java.util.ArrayList;
import java.util.List;

/** One statement of a copied test: what a person does and hears. For one thread. */
final class Chain {
  private static final int LONGEST_LINE = 94;

  private final String person;
  private final List<String> links = new ArrayList<>();

  Chain(String person) {
    this.person = person;
  }

  Chain then(String method, String... arguments) {
    links.add("." + method + "(" + String.join(", ", arguments) + ")");
    return this;
  }

  boolean isOf(String other) {
    return person.equals(other);
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  String source() {
    String line = person + String.join("", links) + ";";
    return line.length() <= LONGEST_LINE || links.size() == 1
        ? line
        : person
            + links.get(0)
            + "\n    "
            + String.join("\n    ", links.subList(1, links.size()))
            + ";";
  }
}
