package io.imbot4j.emulator;

/** Texts as Java source. */
final class JavaLiteral {
  private JavaLiteral() {}

  /** A string literal that reads as this text, whatever it holds. */
  static String of(String text) {
    StringBuilder source = new StringBuilder("\"");
    text.codePoints().forEach(letter -> append(source, letter));
    return source.append('"').toString();
  }

  private static void append(StringBuilder source, int letter) {
    switch (letter) {
      case '"' -> source.append("\\\"");
      case '\\' -> source.append("\\\\");
      case '\n' -> source.append("\\n");
      case '\r' -> source.append("\\r");
      case '\t' -> source.append("\\t");
      default -> {
        if (isSeen(letter)) {
          source.appendCodePoint(letter);
        } else {
          for (char unit : Character.toChars(letter)) {
            source.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  /** What a reader of the source would not see, or a file cannot hold, is written by its number. */
  private static boolean isSeen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> letter == ' ';
      default -> true;
    };
  }
}
