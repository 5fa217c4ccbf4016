package io.imbot4j.contracts;

import io.imbot4j.domain.IconId;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.port.BotIcons;
import io.imbot4j.port.PortalException;

/** The icons of a bot of the second generation, which has none. */
final class FakeIcons implements BotIcons {
  @Override
  public IconId register(NewIcon icon) {
    throw none("imbot.app.register");
  }

  @Override
  public void update(IconId id, NewIcon icon) {
    throw none("imbot.app.update");
  }

  @Override
  public void unregister(IconId id) {
    throw none("imbot.app.unregister");
  }

  private static PortalException none(String method) {
    return FakeChats.cannot(method, "only the older generation has icons");
  }
}
