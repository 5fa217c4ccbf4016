package io.imbot4j.testkit;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.world.World;
import java.time.Duration;

/**
 * What joins an emulated portal and a bot: memory, unless {@link FakePortal.Builder#over} says
 * otherwise.
 *
 * <p>Implement it to run the same tests through your own wiring, for example over HTTP. Called by
 * one thread.
 */
public interface Connection extends AutoCloseable {
  /** The portal. */
  World world();

  /** How the bot's application calls the portal. */
  AppGateway app();

  /** How the portal gives the bot its events; asked at every start of the bot. */
  Delivery delivery();

  /** Has the portal's events go to a bot that has started. */
  void connect(EventDispatcher bot, BotId id);

  /** Ends that; the bot is about to stop. Events wait for the next one, or are lost, as they do. */
  void disconnect();

  /**
   * Returns when every event the portal has for the bot by now was taken in or is lost.
   *
   * @return {@code false} if the time was over before
   */
  boolean deliver(Duration atMost) throws InterruptedException;

  /** Ends what it opened, once. */
  @Override
  void close();
}
