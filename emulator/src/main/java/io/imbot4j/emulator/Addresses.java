package io.imbot4j.emulator;

import io.imbot4j.world.Credentials;
import io.imbot4j.world.World;
import java.net.URI;

/** Where the doors are. */
final class Addresses {
  private Addresses() {}

  static URI webhook(World world) {
    Credentials.Webhook webhook = world.config().webhook();
    return world
        .config()
        .baseUrl()
        .resolve("rest/" + webhook.userId() + "/" + webhook.secret() + "/");
  }
}
