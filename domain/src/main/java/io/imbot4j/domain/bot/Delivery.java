package io.imbot4j.domain.bot;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a bot's events reach it. Immutable. */
public sealed interface Delivery {
  /**
   * The events wait at the portal and are fetched ({@code imbot.v2.Event.get}); works behind a
   * firewall.
   */
  static Delivery fetch() {
    return new Fetch();
  }

  /** The portal posts every event to one address, once. */
  static Delivery webhook(URI url) {
    return new Webhook(url);
  }

  /** Fetched by the bot; {@code imbot.v2.*} only. */
  record Fetch() implements Delivery {}

  /**
   * Posted to one address by the portal.
   *
   * @param url an address the portal can reach
   */
  record Webhook(URI url) implements Delivery {
    /**
     * @throws IllegalArgumentException if the portal would refuse the address
     */
    public Webhook {
      HandlerUrl.check("webhook url", url);
    }
  }

  /**
   * Posted by the portal to an address for each kind of event; {@code imbot.*} only.
   *
   * @param messageUpdate {@code null} where the bot hears of no edited message
   * @param messageDelete {@code null} where the bot hears of no deleted message
   */
  record Handlers(
      URI messageAdd,
      @Nullable URI messageUpdate,
      @Nullable URI messageDelete,
      URI welcome,
      URI botDelete)
      implements Delivery {
    /**
     * @throws IllegalArgumentException if the portal would refuse one of the addresses
     */
    public Handlers {
      HandlerUrl.check("handler url of added messages", messageAdd);
      if (messageUpdate != null) {
        HandlerUrl.check("handler url of edited messages", messageUpdate);
      }
      if (messageDelete != null) {
        HandlerUrl.check("handler url of deleted messages", messageDelete);
      }
      HandlerUrl.check("handler url of welcomes", welcome);
      HandlerUrl.check("handler url of the bot's end", botDelete);
    }
  }
}
