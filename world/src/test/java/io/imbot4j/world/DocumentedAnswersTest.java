package io.imbot4j.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer has what the documents tell of it, in their types, and nothing else. */
class DocumentedAnswersTest {
  private static final List<Call> CALLS =
      Resource.lines("answers-called.txt").map(Call::parse).toList();
  private static final List<Difference> MISSING =
      Resource.lines("answers-missing.txt").map(Difference::parse).toList();
  private static final List<Difference> BEYOND =
      Resource.lines("answers-beyond.txt").map(Difference::parse).toList();

  private static final Map<Answered, Set<String>> FOUND =
      Resource.lines("answers-documented.txt")
          .map(Answered::parse)
          .collect(
              Collectors.toMap(
                  it -> it, DocumentedAnswersTest::calls, (one, other) -> one, LinkedHashMap::new));

  private record Call(String methods, String how, String params) {
    static Call parse(String line) {
      String[] columns = line.split("\\s*\\|\\s*", 3);
      return new Call(columns[0], columns[1], columns[2]);
    }
  }

  /** Paths, be it with stars, in which answers differ from what is documented, for a reason. */
  private record Difference(String methods, List<Pattern> paths) {
    static Difference parse(String line) {
      String[] columns = line.split("\\s*\\|\\s*", 3);
      return new Difference(
          columns[0], Stream.of(columns[1].split(" ", -1)).map(Difference::pattern).toList());
    }

    private static Pattern pattern(String path) {
      return Pattern.compile("\\Q" + path.replace("*", "\\E.*\\Q") + "\\E");
    }

    boolean is(Answered documented, String path) {
      return OfficeScene.means(methods, documented.method())
          && paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }
  }

  static Stream<Answered> documented() {
    return FOUND.keySet().stream();
  }

  static Stream<Difference> missing() {
    return MISSING.stream();
  }

  static Stream<Difference> beyond() {
    return BEYOND.stream();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void has_nothing_that_is_not_documented(Answered documented) {
    assertThat(documented.strange(found(documented)))
        .as("%s", documented)
        .allMatch(path -> BEYOND.stream().anyMatch(it -> it.is(documented, path)));
  }

  @ParameterizedTest
  @MethodSource("documented")
  void has_everything_that_is_documented(Answered documented) {
    assertThat(documented.missing(found(documented)))
        .as("%s", documented)
        .allMatch(path -> MISSING.stream().anyMatch(it -> it.is(documented, path)));
  }

  @ParameterizedTest
  @MethodSource("missing")
  void misses_what_it_is_said_to_miss(Difference difference) {
    assertThat(documented())
        .anyMatch(it -> it.missing(found(it)).stream().anyMatch(path -> difference.is(it, path)));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void has_what_it_is_said_to_have_beyond(Difference difference) {
    assertThat(documented())
        .anyMatch(it -> it.strange(found(it)).stream().anyMatch(path -> difference.is(it, path)));
  }

  private static Set<String> found(Answered documented) {
    return requireNonNull(FOUND.get(documented));
  }

  /** What all calls of a method together find; none of them may be refused. */
  private static Set<String> calls(Answered documented) {
    Set<String> found = new TreeSet<>();
    for (Call call : CALLS) {
      if (OfficeScene.means(call.methods(), documented.method())) {
        RestAnswer answer =
            new OfficeScene().call(call.how(), documented.method() + "?" + call.params());
        assertThat(answer.error()).as("%s by %s", documented, call).isEmpty();
        found.addAll(documented.found(answer));
      }
    }
    return found;
  }
}
