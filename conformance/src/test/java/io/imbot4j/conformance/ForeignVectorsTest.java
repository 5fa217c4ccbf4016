package io.imbot4j.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.imbot4j.conformance.Verdict.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds the gateways against somebody else's examples: {@code mvn -pl conformance -am verify
 * -Dtest=ForeignVectorsTest -Dsurefire.failIfNoSpecifiedTests=false -Dimbot4j.vectors=FOLDER}.
 */
class ForeignVectorsTest {
  private static final String PROPERTY = "imbot4j.vectors";

  @Test
  void every_example_of_the_folder_passes() {
    String folder = System.getProperty(PROPERTY, "");
    assumeTrue(!folder.isEmpty(), "name a folder of examples with -D" + PROPERTY + "=…");
    assertThat(Files.isDirectory(Path.of(folder))).as("the folder " + folder).isTrue();

    Conformance conformance = new Conformance();
    List<Verdict> verdicts =
        new ForeignExamples(Path.of(folder)).all().stream().map(conformance::check).toList();
    verdicts.forEach(System.out::println);
    Map<Outcome, Long> counts =
        new TreeMap<>(verdicts.stream().collect(groupingBy(Verdict::outcome, counting())));
    System.out.println(counts + ", equivalences needed: " + conformance.equivalences());

    assertThat(verdicts).as("examples in " + folder).isNotEmpty();
    assertThat(verdicts.stream().filter(Verdict::isFailed)).as("examples that fail").isEmpty();
  }
}
