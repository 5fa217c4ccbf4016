package io.imbot4j.conformance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether our call sends what an example sends. */
final class RequestCheck {
  private final Map<Equivalence, Integer> used = new EnumMap<>(Equivalence.class);

  /** How many examples needed each equivalence. */
  Map<Equivalence, Integer> used() {
    return used;
  }

  Verdict check(Example example) {
    Driver driver = Drivers.ALL.get(example.name());
    if (driver == null) {
      return Verdict.failed(example, "no Java call stands for " + example.name());
    }
    Map<String, @Nullable Object> body = Placeholders.filled(example.content());
    Values request = new Values(body);
    RecordingCall call = new RecordingCall(example.name(), anAnswer(example.name()));
    try {
      driver.drive(Portal.of(call, request), request);
    } catch (RuntimeException | AssertionError refused) {
      if (call.sent(example.name()).isEmpty()) {
        return Verdict.failed(example, "it cannot be said in Java: " + refused);
      }
    }
    List<Map<String, @Nullable Object>> sent = call.sent(example.name());
    if (sent.isEmpty()) {
      return Verdict.failed(example, "it is not sent, but " + call.methods());
    }
    Comparison comparison = new Comparison(example.name(), body, sent.get(0));
    List<String> differences = comparison.differences();
    if (!differences.isEmpty()) {
      return Verdict.failed(example, String.join("\n", differences));
    }
    comparison.needed().forEach(equivalence -> used.merge(equivalence, 1, Integer::sum));
    return Verdict.passed(example);
  }

  private static Map<String, @Nullable Object> anAnswer(String method) {
    return OwnExamples.of(Example.Kind.SUCCESS, method).stream()
        .findFirst()
        .map(Example::content)
        .orElseThrow(() -> new AssertionError("no example of an answer to " + method));
  }
}
