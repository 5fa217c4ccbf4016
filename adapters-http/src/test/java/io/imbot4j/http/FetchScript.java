package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A portal whose answers to imbot.v2.Event.get are written beforehand. */
final class FetchScript implements RestCall {
  final List<Map<String, Object>> asked = new CopyOnWriteArrayList<>();
  private final Queue<Supplier<Tree>> answers = new ArrayDeque<>();
  private Runnable before = () -> {};

  FetchScript page(long nextOffset, boolean more, int... ids) {
    List<Map<String, Object>> events = IntStream.of(ids).mapToObj(FetchScript::event).toList();
    return raw(Map.of("events", events, "nextOffset", nextOffset, "hasMore", more));
  }

  FetchScript raw(Object result) {
    return answer(() -> Tree.of(Map.of("result", result)));
  }

  FetchScript fail(Throwable failure) {
    return answer(
        () -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        });
  }

  /** Something that happens when the next page is fetched. */
  FetchScript then(Runnable happens) {
    before = happens;
    return this;
  }

  private FetchScript answer(Supplier<Tree> answer) {
    Runnable first = before;
    before = () -> {};
    synchronized (answers) {
      answers.add(
          () -> {
            first.run();
            return answer.get();
          });
    }
    return this;
  }

  static Map<String, Object> event(int id) {
    return Map.of(
        "eventId",
        id,
        "type",
        "ONIMBOTV2SOMETHINGNEW",
        "date",
        "2026-11-21T10:30:00+02:00",
        "data",
        Map.of("language", "en"));
  }

  boolean isOver() {
    synchronized (answers) {
      return answers.isEmpty();
    }
  }

  @Override
  public PortalId portal() {
    return StubPortal.ID;
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    if (!method.equals("imbot.v2.Event.get")) {
      throw new AssertionError(method);
    }
    asked.add(new HashMap<>(parameters));
    Supplier<Tree> next;
    synchronized (answers) {
      next = answers.remove();
    }
    return next.get();
  }
}
