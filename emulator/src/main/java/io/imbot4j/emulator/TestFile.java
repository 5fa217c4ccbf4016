package io.imbot4j.emulator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file around the statements of a copied test. Immutable. */
final class TestFile {
  private static final String UNKNOWN_BOT = "new YourBot()";

  private final BotSource bot;
  private final boolean old;

  /**
   * @param old whether the bot speaks the first generation of the API
   */
  TestFile(BotSource bot, boolean old) {
    this.bot = bot;
    this.old = old;
  }

  String source(List<String> statements) {
    String body = String.join("\n", statements);
    StringBuilder source = new StringBuilder();
    if (!bot.packageName().isEmpty()) {
      source.append("package ").append(bot.packageName()).append(";\n\n");
    }
    imports(body).forEach(name -> source.append("import ").append(name).append(";\n"));
    source.append("\nclass TalkTest {\n  @Test\n  void goes_as_it_was_clicked() {\n");
    if (bot.expression().isEmpty()) {
      source.append("    // Put your own bot in the place of YourBot.\n");
    }
    source.append("    try (FakePortal portal =\n            ").append(portal()).append(") {\n");
    source.append(body.indent(6));
    return source.append("    }\n  }\n}\n").toString();
  }

  private String portal() {
    String made = bot.expression().isEmpty() ? UNKNOWN_BOT : bot.expression();
    return old
        ? "FakePortal.of(() -> " + made + ").generation(Generation.V1).start()"
        : "FakePortal.with(" + made + ")";
  }

  private Set<String> imports(String body) {
    Set<String> names =
        List.of(
                "io.imbot4j.testkit.FakePortal",
                "io.imbot4j.testkit.Person",
                "org.junit.jupiter.api.Test")
            .stream()
            .collect(Collectors.toCollection(TreeSet::new));
    if (body.contains("Duration.")) {
      names.add("java.time.Duration");
    }
    if (body.contains("Map.of(")) {
      names.add("java.util.Map");
    }
    if (old) {
      names.add("io.imbot4j.domain.bot.Generation");
    }
    return names;
  }
}
