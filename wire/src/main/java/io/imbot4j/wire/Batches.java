package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import io.imbot4j.port.Listed;
import io.imbot4j.port.PortalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    Map<String, Listed> results = new LinkedHashMap<>();
    Map<String, PortalException> failures = new LinkedHashMap<>();
    Map<String, Tree> refused = answer.get("result_error").map();
    Map<String, Tree> done = answer.get("result").map();
    batch
        .calls()
        .forEach(
            (name, call) -> {
              Tree error = refused.get(name);
              if (error != null) {
                failures.put(name, failure(call, portal, error));
              } else if (done.containsKey(name)) {
                results.put(
                    name,
                    new Listed(
                        done.get(name).raw(),
                        number(answer.get("result_total"), name),
                        number(answer.get("result_next"), name)));
              } else if (!batch.halts() || failures.isEmpty()) {
                failures.put(name, untold(call, portal));
              }
            });
    return new BatchAnswer(results, failures);
  }

  private static PortalException untold(Batch.Call call, PortalId portal) {
    return new PortalException.Unanswered(
        call.method(),
        portal,
        true,
        "the answer to its batch does not tell what became of it; look before you ask again",
        null);
  }

  /** Of a list where the names count from 0. */
  private static @Nullable Long number(Tree numbers, String name) {
    Tree number = numbers.map().get(name);
    return number == null ? null : Application.number(number);
  }

  private static PortalException failure(Batch.Call call, PortalId portal, Tree error) {
    return Refusals.of(
        call.method(),
        portal,
        error.get("error").text(),
        error.get("error_description").text(),
        error);
  }
}
