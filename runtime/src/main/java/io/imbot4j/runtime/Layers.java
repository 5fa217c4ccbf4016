package io.imbot4j.runtime;

import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Middleware;
import io.imbot4j.domain.event.BotEvent;
import java.util.List;

/** Puts middleware around a handler, outermost first. */
final class Layers {
  private Layers() {}

  static void around(
      List<Middleware> layers, BotEvent event, Dialog dialog, Middleware.Chain inside)
      throws Exception {
    if (layers.isEmpty()) {
      inside.go();
      return;
    }
    List<Middleware> rest = layers.subList(1, layers.size());
    layers.get(0).handle(event, dialog, () -> around(rest, event, dialog, inside));
  }
}
