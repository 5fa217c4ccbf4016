package io.imbot4j.port;

import java.time.Instant;
import java.util.Map;

/**
 * Where one person is in one conversation. Immutable.
 *
 * @param conversation the stable name of the conversation
 * @param step the stable name of the step
 * @param fields the step's record as texts, numbers, booleans, lists and maps
 * @param asked when the step's question was asked
 */
public record ConversationState(
    String conversation, String step, Map<String, Object> fields, Instant asked) {
  public ConversationState {
    fields = Map.copyOf(fields);
  }
}
