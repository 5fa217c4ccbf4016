package io.imbot4j.emulator;

/**
 * How a copied test makes the bot it plays with. Immutable.
 *
 * @param packageName where the test belongs, empty for no package
 * @param expression the bot as Java, for example {@code new OfficeBot()}; empty where nobody has
 *     said it
 */
record BotSource(String packageName, String expression) {
  static final BotSource UNKNOWN = new BotSource("", "");

  BotSource withExpression(String other) {
    return new BotSource(packageName, other);
  }
}
