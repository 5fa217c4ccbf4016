package io.imbot4j.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether what was sent is what an example sends. */
record Comparison(
    String method, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> sent) {

  /** Where they differ, whatever may be the same; nothing where they do not. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    Collection<Equivalence> all = Equivalence.all();
    compare("", rewritten(expected, all), rewritten(sent, all), differences);
    return differences;
  }

  /** The equivalences without which they would differ. */
  Set<Equivalence> needed() {
    Set<Equivalence> needed = EnumSet.noneOf(Equivalence.class);
    for (Equivalence one : Equivalence.values()) {
      List<Equivalence> others = new ArrayList<>(Equivalence.all());
      others.remove(one);
      if (!rewritten(expected, others).equals(rewritten(sent, others))) {
        needed.add(one);
      }
    }
    return needed;
  }

  private Map<String, @Nullable Object> rewritten(
      Map<String, @Nullable Object> body, Collection<Equivalence> equivalences) {
    Map<String, @Nullable Object> rewritten = new LinkedHashMap<>(body);
    for (Equivalence equivalence : equivalences) {
      rewritten = equivalence.rewritten(method, rewritten);
    }
    return rewritten;
  }

  private static void compare(
      String path, @Nullable Object left, @Nullable Object right, List<String> differences) {
    if (left instanceof Map<?, ?> expected && right instanceof Map<?, ?> sent) {
      Set<String> keys = new TreeSet<>(Json.map(expected).keySet());
      keys.addAll(Json.map(sent).keySet());
      keys.forEach(key -> compare(path + "." + key, expected.get(key), sent.get(key), differences));
    } else if (left instanceof List<?> expected
        && right instanceof List<?> sent
        && expected.size() == sent.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), sent.get(i), differences);
      }
    } else if (!Objects.equals(left, right)) {
      differences.add(
          path + ": the example says " + Json.write(left) + ", we " + Json.write(right));
    }
  }
}
