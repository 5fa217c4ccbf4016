package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that have nothing to do with each other and travel as one {@code batch}. None is skipped
 * because another failed. Immutable.
 */
public final class SharedBatch {
  private final List<Request> requests;

  /**
   * @param requests that {@linkplain Request#fitsBatch() fit}, at most {@value
   *     io.imbot4j.port.Batch#MAX_CALLS}
   */
  public SharedBatch(List<Request> requests) {
    this.requests = List.copyOf(requests);
  }

  /** What {@code batch} is called with. */
  public Map<String, Object> parameters() {
    Map<String, String> commands = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      commands.put(name(i), requests.get(i).asCommand());
    }
    return Map.of("halt", 0, "cmd", commands);
  }

  /**
   * What became of each call, in order.
   *
   * @param answer the whole answer to {@code batch}
   */
  public List<Result> results(PortalId portal, Tree answer) {
    BatchReply reply = new BatchReply(portal, answer.get("result"));
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      results.add(result(reply, name(i), requests.get(i).method()));
    }
    return results;
  }

  private static Result result(BatchReply reply, String name, String method) {
    PortalException failure = reply.failure(name, method);
    Tree answer = reply.answer(name);
    if (failure != null) {
      return Result.failed(failure);
    }
    return answer == null ? Result.failed(reply.untold(method)) : Result.of(answer);
  }

  /** Not a number, so that the portal answers with a map even if all are there. */
  private static String name(int place) {
    return "c" + place;
  }
}
