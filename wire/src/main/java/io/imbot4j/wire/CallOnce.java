package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.Effects;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has each call that changes something made once. A file counts by its name, since its bytes are
 * read but once. For one turn.
 */
record CallOnce(RestCall rest, Effects effects) implements RestCall {
  @Override
  public PortalId portal() {
    return rest.portal();
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    if (isHarmless(method)) {
      return rest.answer(method, parameters);
    }
    AtomicReference<@Nullable Tree> made = new AtomicReference<>();
    String content = Fingerprint.of(method, "", 0, "", Tree.of(parameters));
    Map<String, Object> known =
        effects.once(
            method,
            content,
            () -> {
              Tree whole = rest.answer(method, parameters);
              made.set(whole);
              return result(whole);
            });
    Tree whole = made.get();
    return whole == null ? Tree.of(known) : whole;
  }

  private static Map<String, Object> result(Tree whole) {
    Map<String, @Nullable Object> result = new HashMap<>();
    result.put("result", whole.get("result").raw());
    return TokenFree.copy(Tree.of(result));
  }

  /** Reading, and what is over in a moment. */
  static boolean isHarmless(String method) {
    return switch (method.substring(method.lastIndexOf('.') + 1)) {
      case "get", "getContext", "list", "download", "notify", "sendTyping" -> true;
      default -> false;
    };
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    rest.download(method, link, into, progress);
  }
}
