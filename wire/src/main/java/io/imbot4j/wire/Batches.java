package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import io.imbot4j.port.Listed;
import io.imbot4j.port.PortalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a batch as the portal parses it, each call as a method with a query, and reads what became
 * of each.
 */
record Batches(Caller caller) {
  BatchAnswer send(Batch batch) {
    if (batch.calls().isEmpty()) {
      return new BatchAnswer(Map.of(), Map.of());
    }
    Map<String, Object> commands = new LinkedHashMap<>();
    batch.calls().forEach((name, call) -> commands.put(name, written(call)));
    Fields parameters = new Fields().put("halt", batch.halts() ? 1 : 0).put("cmd", commands);
    return caller.call("batch", parameters).read(result -> read(batch, caller.portal(), result));
  }

  private static String written(Batch.Call call) {
    StringBuilder query = new StringBuilder();
    call.parameters().forEach((key, value) -> write(query, PercentCode.encode(key), value));
    return query.isEmpty() ? call.method() : call.method() + "?" + query;
  }

  /** As a form, but for references, which the portal looks for in their own spelling. */
  private static void write(StringBuilder query, String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, one) -> write(query, below(key, String.valueOf(name)), one));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        write(query, below(key, Integer.toString(i)), list.get(i));
      }
    } else if (value instanceof Batch.Reference reference) {
      query.append(query.isEmpty() ? "" : "&").append(key).append("=$result[");
      query.append(reference.call()).append(']');
      reference.path().forEach(step -> query.append('[').append(step).append(']'));
    } else {
      FormWriter.write(query, key, value);
    }
  }

  private static String below(String key, String name) {
    return key + "%5B" + PercentCode.encode(name) + "%5D";
  }

  private static BatchAnswer read(Batch batch, PortalId portal, Tree answer) {
    BatchReply reply = new BatchReply(portal, answer);
    Map<String, Listed> results = new LinkedHashMap<>();
    Map<String, PortalException> failures = new LinkedHashMap<>();
    batch
        .calls()
        .forEach(
            (name, call) -> {
              PortalException failure = reply.failure(name, call.method());
              Tree done = reply.answer(name);
              if (failure != null) {
                failures.put(name, failure);
              } else if (done != null) {
                results.put(
                    name,
                    new Listed(
                        done.get("result").raw(),
                        Application.number(done.get("total")),
                        Application.number(done.get("next"))));
              } else if (!batch.halts() || failures.isEmpty()) {
                failures.put(name, reply.untold(call.method()));
              }
            });
    return new BatchAnswer(results, failures);
  }
}
