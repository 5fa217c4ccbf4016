package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers from a table and keeps what it was asked. */
final class FakePortal implements RestCall {
  record Call(String method, Map<String, ? extends @Nullable Object> parameters) {}

  final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Tree>> answers = new HashMap<>();

  /** Answers once; the last answer to a method is given again and again. */
  FakePortal answers(String method, @Nullable Object result) {
    answers
        .computeIfAbsent(method, any -> new ArrayDeque<>())
        .add(Tree.of(result instanceof PortalException ? result : whole(result)));
    return this;
  }

  /** Answers with an error. */
  FakePortal refuses(String method, String code) {
    return answers(method, Refusals.of(method, portal(), code, "", null));
  }

  private static Map<String, @Nullable Object> whole(@Nullable Object result) {
    return Collections.singletonMap("result", result);
  }

  Call lastCall() {
    return calls.get(calls.size() - 1);
  }

  @Override
  public PortalId portal() {
    return new PortalId("canteen");
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    calls.add(new Call(method, parameters));
    Deque<Tree> waiting = answers.getOrDefault(method, new ArrayDeque<>());
    if (waiting.isEmpty()) {
      throw new AssertionError("nobody said what " + method + " answers");
    }
    Tree answer = waiting.size() > 1 ? waiting.remove() : waiting.element();
    if (answer.raw() instanceof PortalException refusal) {
      throw refusal;
    }
    return answer;
  }
}
