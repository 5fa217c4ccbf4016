package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.EventBindings;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Makes a portal that installed the application ready: it posts the application's events, and knows
 * the bot. Doing it again changes nothing.
 *
 * @param handler where the portal posts
 */
record PortalSetup(AbstractBot bot, Generation generation, URI handler) {
  /**
   * @throws IllegalArgumentException if no portal would post to the handler
   */
  PortalSetup {
    // Now rather than when the first portal is made ready, in the background.
    Delivery unused = Delivery.webhook(handler);
  }

  /**
   * @throws io.imbot4j.port.PortalException if the portal does not do all of it
   */
  void make(AppGateway app) {
    // The events first: an installation that is being finished tells its application token so.
    bind(app.events());
    new BotRegistrar(app).register(bot, generation, Delivery.webhook(handler));
  }

  private void bind(EventBindings events) {
    List<EventSubscription> bound = events.bound();
    for (String event : Installer.EVENTS) {
      boolean there = false;
      for (EventSubscription one : bound) {
        if (!one.isKept() && one.event().toUpperCase(Locale.ROOT).equals(event)) {
          if (handler.equals(one.handler())) {
            there = true;
          } else {
            // An address of the past would go on being told tokens.
            int unused = events.unbind(one);
          }
        }
      }
      if (!there) {
        events.bind(EventSubscription.posted(event, handler));
      }
    }
  }
}
