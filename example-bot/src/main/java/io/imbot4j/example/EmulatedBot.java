package io.imbot4j.example;

import com.google.inject.Provider;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Health;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.BotRuntimeBuilder;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bot that is made, registered and run anew whenever its portal is reset. Safe for many threads.
 */
final class EmulatedBot implements EventDispatcher, AutoCloseable {
  private final Provider<OfficeBot> bots;
  private final Function<OfficeBot, MessengerGateway> registrar;
  private final BiFunction<OfficeBot, MessengerGateway, BotRuntimeBuilder> settings;
  private volatile @Nullable BotRuntime runtime;

  /**
   * @param registrar makes the portal know a bot
   * @param settings sets up what runs it
   */
  EmulatedBot(
      Provider<OfficeBot> bots,
      Function<OfficeBot, MessengerGateway> registrar,
      BiFunction<OfficeBot, MessengerGateway, BotRuntimeBuilder> settings) {
    this.bots = bots;
    this.registrar = registrar;
    this.settings = settings;
  }

  /** Ends the bot that runs, and what it remembers, and starts another. */
  synchronized void start() {
    close();
    OfficeBot bot = bots.get();
    runtime = settings.apply(bot, registrar.apply(bot)).closesWithin(Duration.ofSeconds(2)).start();
  }

  /** How the bot is that runs. */
  Health health() {
    BotRuntime running = runtime;
    return running == null ? Health.down("the bot is starting; ask again") : running.health();
  }

  @Override
  public Receipt dispatch(BotEvent event) {
    BotRuntime running = runtime;
    if (running == null) {
      throw new Closed("the bot is starting");
    }
    return running.dispatch(event);
  }

  @Override
  public synchronized void close() {
    BotRuntime running = runtime;
    runtime = null;
    if (running != null) {
      running.close();
    }
  }
}
