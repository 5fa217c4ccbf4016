package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@code batch} answered, by the names of its calls. */
record BatchReply(PortalId portal, Tree result) {
  /** What is told of a call beside its result, by the key of a whole answer. */
  private static final List<String> BESIDE = List.of("total", "next", "time");

  /** The answer to a call, as it would be alone; {@code null} where there is none. */
  @Nullable Tree answer(String name) {
    Map<String, Tree> done = result.get("result").map();
    if (!done.containsKey(name)) {
      return null;
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("result", done.get(name).raw());
    for (String key : BESIDE) {
      Tree told = result.get("result_" + key).map().get(name);
      if (told != null) {
        whole.put(key, told.raw());
      }
    }
    return Tree.of(whole);
  }

  /** Why a call failed; {@code null} where it did not. */
  @Nullable PortalException failure(String name, String method) {
    Tree error = result.get("result_error").map().get(name);
    return error == null
        ? null
        : Refusals.of(
            method,
            portal,
            error.get("error").text(),
            error.get("error_description").text(),
            error);
  }

  /** For a call of which nothing is told. */
  PortalException untold(String method) {
    return new PortalException.Unanswered(
        method,
        portal,
        true,
        "the answer to its batch does not tell what became of it; look before you ask again",
        null);
  }
}
