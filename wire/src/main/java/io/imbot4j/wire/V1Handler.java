package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The address an application of {@code imbot.*} has its events posted to, as far as this process
 * told the portal, which does not say it: a command must be registered with it, and all bots of the
 * application share it, for the portal posts the events of all to the one it was told last.
 */
final class V1Handler {
  private record Told(BotCode code, Delivery delivery) {}

  private final Map<BotId, Told> bots = new ConcurrentHashMap<>();

  /**
   * Makes sure that no other bot loses its events to this address.
   *
   * @throws PortalException.Refused if another one was registered with another address
   */
  void requireShared(String method, Caller caller, BotCode code, Delivery delivery) {
    for (Told told : bots.values()) {
      if (!told.code.equals(code) && !told.delivery.equals(delivery)) {
        throw caller.cannot(
            method,
            "the events of bot \""
                + told.code
                + "\" would go to the handler of bot \""
                + code
                + "\" too, for an application of the older generation has one; give both the same");
      }
    }
  }

  void tell(BotId bot, BotCode code, Delivery delivery) {
    bots.put(bot, new Told(code, delivery));
  }

  /** What a bot is called here: its code, or its number where that was never told. */
  BotCode code(BotId bot) {
    Told told = bots.get(bot);
    return told == null ? new BotCode(bot.toString()) : told.code;
  }

  void forget(BotId bot) {
    bots.remove(bot);
  }

  /** Where the calls of a command go, any bot's being that of all; {@code null} if unknown. */
  @Nullable String known() {
    return bots.values().stream()
        .map(told -> added(told.delivery).toString())
        .findFirst()
        .orElse(null);
  }

  String required(String method, Caller caller) {
    String url = known();
    if (url == null) {
      throw caller.cannot(
          method, "the handler's address is not known yet; register or update the bot here first");
    }
    return url;
  }

  private static URI added(Delivery delivery) {
    return delivery instanceof Delivery.Handlers handlers
        ? handlers.messageAdd()
        : ((Delivery.Webhook) delivery).url();
  }
}
