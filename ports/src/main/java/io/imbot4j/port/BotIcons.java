package io.imbot4j.port;

import io.imbot4j.domain.IconId;
import io.imbot4j.domain.bot.NewIcon;

/**
 * The icons a bot of the first generation has beside the input field, which the platform calls chat
 * applications. A bot of the second is refused by name: there, icons are widgets ({@code
 * placement.bind}).
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface BotIcons {
  /**
   * Registers an icon ({@code imbot.app.register}).
   *
   * @throws PortalException.Refused {@code HASH_ERROR}, {@code PARAMS_ERROR}, {@code LANG_ERROR},
   *     {@code IFRAME_HTTPS}: the portal does not take it
   */
  IconId register(NewIcon icon);

  /**
   * Makes an icon what the new one says ({@code imbot.app.update}); its code and whether it is
   * hidden stay.
   *
   * @throws PortalException.Refused {@code CHAT_APP_ID_ERROR}: there is none; {@code APP_ID_ERROR}:
   *     another application's
   */
  void update(IconId id, NewIcon icon);

  /** Takes an icon away ({@code imbot.app.unregister}); refused as {@link #update} says. */
  void unregister(IconId id);
}
