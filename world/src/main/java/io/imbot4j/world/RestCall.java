package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One REST call, decoded.
 *
 * @param source the caller's address, by which calls are counted; empty in memory
 * @param method in any case, for example {@code imbot.v2.Chat.Message.send}
 * @param params texts, numbers, booleans, lists, maps and nulls
 */
public record RestCall(
    Credentials credentials, String source, String method, Map<String, @Nullable Object> params) {
  /** A call from this machine. */
  public RestCall(Credentials credentials, String method, Map<String, @Nullable Object> params) {
    this(credentials, "", method, params);
  }
}
