package io.imbot4j.conformance;

import io.imbot4j.conformance.Example.Kind;
import io.imbot4j.port.PortalException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether an answer is read, and none of it lost. */
final class AnswerCheck {
  private AnswerCheck() {}

  static Verdict success(Example example) {
    Driver driver = Drivers.ALL.get(example.name());
    if (driver == null) {
      return Verdict.failed(example, "no Java call stands for " + example.name());
    }
    List<Reader> readers = new ArrayList<>();
    String refusal = "no request of our own can be made";
    for (Example request : requests(example)) {
      Reader reader = new Reader(driver, request);
      Reading reading = reader.read(example.content());
      if (reading.refusal() == null) {
        readers.add(reader);
      } else {
        refusal = reading.refusal();
      }
    }
    if (readers.isEmpty()) {
      return Verdict.failed(example, "it is not read: " + refusal);
    }
    List<String> lost = lost(example, readers);
    return lost.isEmpty()
        ? Verdict.passed(example)
        : Verdict.failed(example, "lost: " + String.join(", ", lost));
  }

  /** The calls of a batch are named as its answer names them. */
  private static List<Example> requests(Example example) {
    if (!example.name().equals("batch")) {
      return OwnExamples.of(Kind.REQUEST, example.name());
    }
    Map<String, @Nullable Object> result = Json.map(example.content().get("result"));
    Map<String, @Nullable Object> calls = new LinkedHashMap<>();
    Json.indexed(result.get("result")).keySet().forEach(name -> calls.put(name, "profile"));
    Json.indexed(result.get("result_error")).keySet().forEach(name -> calls.put(name, "profile"));
    return List.of(new Example(Kind.REQUEST, "batch", example.label(), Map.of("cmd", calls)));
  }

  private static List<String> lost(Example example, List<Reader> readers) {
    TreeSet<String> lost = new TreeSet<>();
    Object result = example.content().get("result");
    for (List<Object> path : Leaves.paths(result)) {
      String name = Leaves.name(path);
      if (!Unread.isListed(example.name(), name) && !isNoticed(example, readers, path)) {
        lost.add(name.isEmpty() ? "result" : name);
      }
    }
    return List.copyOf(lost);
  }

  private static boolean isNoticed(Example example, List<Reader> readers, List<Object> path) {
    Object result = example.content().get("result");
    List<Object> others = new ArrayList<>(Leaves.others(Leaves.at(result, path)));
    if (others.size() > 1) {
      others.addAll(fillings(example, Leaves.name(path)));
    }
    for (Object other : others) {
      Map<String, @Nullable Object> changed = Json.map(example.content());
      changed.put("result", Leaves.with(result, path, other));
      for (Reader reader : readers) {
        if (!reader.read(example.content()).equals(reader.read(changed))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What other examples have where this one has nothing. */
  private static List<Object> fillings(Example example, String name) {
    return OwnExamples.of(Kind.SUCCESS, example.name()).stream()
        .flatMap(other -> Leaves.named(other.content().get("result"), name).stream())
        .toList();
  }

  static Verdict error(Example example) {
    Driver driver = Drivers.ALL.get(example.name());
    if (driver == null) {
      return Verdict.failed(example, "no Java call stands for " + example.name());
    }
    String code = String.valueOf(example.content().get("error"));
    for (Example request : OwnExamples.of(Kind.REQUEST, example.name())) {
      Values values = new Values(request.content());
      RecordingCall call = new RecordingCall(example.name(), example.content());
      try {
        driver.drive(Portal.of(call, values), values);
        return Unread.isAnswered(example.name(), code)
            ? Verdict.passed(example)
            : Verdict.failed(example, code + " is taken for success");
      } catch (PortalException refused) {
        if (refused.code().equalsIgnoreCase(code)) {
          return Verdict.passed(example);
        }
        if (!call.methods().isEmpty()) {
          return Verdict.failed(example, code + " becomes " + refused.getMessage());
        }
      } catch (RuntimeException | AssertionError cannotBeSaid) {
        // The next example of a request may be sayable.
      }
    }
    return Verdict.failed(example, "no request of our own can be made");
  }

  /** One request whose answer is read. */
  private record Reader(Driver driver, Example request) {
    Reading read(Map<String, @Nullable Object> answer) {
      Values values = new Values(request.content());
      RecordingCall call = new RecordingCall(request.name(), answer);
      try {
        return new Reading(driver.drive(Portal.of(call, values), values), null);
      } catch (RuntimeException | AssertionError refused) {
        return new Reading(null, Objects.requireNonNullElse(refused.getMessage(), "refused"));
      }
    }
  }

  private record Reading(@Nullable Object value, @Nullable String refusal) {}
}
