package io.imbot4j.world;

import java.util.Set;
import java.util.stream.Stream;

/**
 * An error that the page of a method names, from errors-documented.txt.
 *
 * @param statuses those it may have
 * @param conditions for how many reasons the page names it
 */
record DocumentedError(String method, String code, Set<Integer> statuses, int conditions) {

  /** Those of a line: the method, the statuses of its page, the codes. */
  static Stream<DocumentedError> parse(String line) {
    String[] columns = line.split("\\s*\\|\\s*", 3);
    return Stream.of(columns[2].split(" ")).map(code -> read(columns[0], columns[1], code));
  }

  private static DocumentedError read(String method, String statuses, String text) {
    String[] counted = text.split("\\*", -1);
    String[] coded = counted[0].split("=", -1);
    String own = coded.length > 1 ? coded[1] : statuses.isEmpty() ? "400" : statuses;
    Set<Integer> allowed = Set.copyOf(Stream.of(own.split(" ")).map(Integer::valueOf).toList());
    return new DocumentedError(
        method, coded[0], allowed, counted.length > 1 ? Integer.parseInt(counted[1]) : 1);
  }

  @Override
  public String toString() {
    return method + " " + code;
  }
}
