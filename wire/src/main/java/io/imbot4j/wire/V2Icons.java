package io.imbot4j.wire;

import io.imbot4j.domain.IconId;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.port.BotIcons;
import io.imbot4j.port.PortalException;

/** Says what to use instead: a bot of {@code imbot.v2.*} has no icons. */
final class V2Icons implements BotIcons {
  private final AsBot bot;

  V2Icons(AsBot bot) {
    this.bot = bot;
  }

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

  private PortalException none(String method) {
    return bot.cannot(
        method,
        "the newer generation has widgets instead of icons; call placement.bind by"
            + " AppGateway.call");
  }
}
