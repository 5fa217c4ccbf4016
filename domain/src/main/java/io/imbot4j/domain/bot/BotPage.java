package io.imbot4j.domain.bot;

import java.util.List;

/**
 * Some of an application's bots. Immutable.
 *
 * @param isLast whether no further bots follow
 */
public record BotPage(List<Bot> bots, boolean isLast) {
  public BotPage {
    bots = List.copyOf(bots);
  }
}
