package io.imbot4j.domain.chat;

import java.util.Map;

/**
 * Where the thing a chat is bound to is shown. Immutable.
 *
 * @param type what it is, such as {@code DEAL}; {@code ""} where the portal did not say
 * @param url from the portal's root, such as {@code /crm/deal/details/1663/}
 * @param id as in the binding
 * @param more what the portal said beside it
 */
public record EntityLink(String type, String url, String id, Map<String, Object> more) {
  public EntityLink {
    more = Map.copyOf(more);
  }
}
