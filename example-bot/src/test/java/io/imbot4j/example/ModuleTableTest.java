package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the table of modules in ARCHITECTURE.md what the build says. */
class ModuleTableTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([a-z-]+) \\| `[^|]*\\| [^|]*\\|([^|]*)\\|$");
  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>io\\.imbot4j</groupId>\\s*<artifactId>imbot4j-(.*?)</artifactId>\\s*</dependency>");

  @Test
  void every_module_stands_in_the_table_with_what_it_depends_on() throws IOException {
    Map<String, Set<String>> built = new TreeMap<>();
    String parent = Files.readString(ROOT.resolve("pom.xml"));
    String always = parent.substring(0, parent.indexOf("<profiles>"));
    for (MatchResult module : MODULE.matcher(always).results().toList()) {
      String pom = Files.readString(ROOT.resolve(module.group(1)).resolve("pom.xml"));
      Set<String> needs = new TreeSet<>();
      DEPENDENCY.matcher(pom).results().forEach(found -> needs.add(found.group(1)));
      built.put(module.group(1), needs);
    }

    Map<String, Set<String>> described = new TreeMap<>();
    for (MatchResult row :
        ROW.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md"))).results().toList()) {
      Set<String> needs = new TreeSet<>(Set.of(row.group(2).strip().split(", ")));
      needs.remove("");
      described.put(row.group(1), needs);
    }
    assertThat(described).isEqualTo(built);
  }
}
