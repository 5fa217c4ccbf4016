package io.imbot4j.http;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.Actor;
import io.imbot4j.world.World;
import java.net.URI;
import java.util.Optional;

/** An emulated portal called over real HTTP through its incoming webhook. */
final class EmulatedPortal implements AutoCloseable {
  static final PortalId ID = new PortalId("emulated");
  static final Secret BOT_SECRET = Secret.of("c4nary-9b1f4c8e2d7a6053");
  private static final URI HANDLER = URI.create("http://127.0.0.1:9/events");

  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  final HttpRestCall rest = new HttpRestCall(ID, webhook());
  final BotApi api = new BotApi(rest, BOT_SECRET);

  Credentials webhook() {
    return Credentials.webhook(emulator.webhook().toString());
  }

  World world() {
    return emulator.world();
  }

  Actor ann() {
    return world().as(1);
  }

  BotId register(Generation generation) {
    return register(api, generation);
  }

  /** Adds a bot to any portal. */
  static BotId register(BotApi api, Generation generation) {
    return api.register(
            new BotRegistration(
                BotProfile.of("helper", "Helper").build(),
                generation,
                generation == Generation.V2 ? Delivery.fetch() : Delivery.webhook(HANDLER)))
        .id();
  }

  /** The text of a message in Ann's dialog with a bot; {@code ""} for one that is gone. */
  String shown(BotId bot, long message) {
    return ann().messages(bot.toString()).stream()
        .filter(view -> view.id() == message && !view.deleted())
        .map(view -> Optional.ofNullable(view.text()).orElse(""))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    rest.close();
    emulator.close();
  }
}
