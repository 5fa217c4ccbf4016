package io.imbot4j.conformance;

import java.util.List;

/**
 * What a page says of a method.
 *
 * @param scopes one of which is needed; none where every application may call it
 * @param does in a sentence or two
 * @param returns what our call returns
 * @param counterparts methods of other generations that do the same
 */
record MethodFact(
    String name, List<String> scopes, String does, String returns, List<String> counterparts) {
  private static final int COLUMNS = 5;

  static MethodFact parse(String line) {
    String[] columns = (line + " ").split(" \\| ?", COLUMNS);
    return new MethodFact(
        columns[0].strip(),
        words(columns[1]),
        columns[2].strip(),
        columns[3].strip(),
        words(columns[4]));
  }

  private static List<String> words(String column) {
    return column.isBlank() ? List.of() : List.of(column.strip().split(", "));
  }
}
