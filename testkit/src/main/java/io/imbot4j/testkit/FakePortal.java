package io.imbot4j.testkit;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.Broadcast;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.world.CallFault;
import io.imbot4j.world.DeliveryFault;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.Snapshot;
import io.imbot4j.world.User;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A portal in memory with one bot on it, for tests.
 *
 * <p>Ann and Bob speak English, Вера speaks Russian; whoever else is named comes to work there and
 * speaks English. What people do has been handled when the call returns, by the same routes,
 * payloads and wire formats as in production; only HTTP is left out. Time stands still but for
 * {@link #passes}, so however much somebody says is answered at once. For one thread.
 */
public final class FakePortal implements AutoCloseable {
  private final Stage stage;
  private final Connection connection;
  private @Nullable MessengerGateway gateway;
  private long logged;

  FakePortal(Stage stage, Connection connection) {
    this.stage = stage;
    this.connection = connection;
  }

  /** A portal with this bot. */
  public static FakePortal with(AbstractBot bot) {
    return of(() -> bot).start();
  }

  /** A portal with a bot that is made anew whenever it {@linkplain #restarts restarts}. */
  public static FakePortal with(Supplier<AbstractBot> bots) {
    return of(bots).start();
  }

  /** Starts to set up a portal with a bot that is made anew whenever it restarts. */
  public static Builder of(Supplier<AbstractBot> bots) {
    return new Builder(bots);
  }

  /**
   * Another portal in memory with the same running bot on it, the same inbox and the same clock;
   * what people do there stays there. Closing either closes both.
   */
  public FakePortal another() {
    return stage.another();
  }

  /** Somebody in the private dialog with the bot; comes to work here if nobody is called that. */
  public Person user(String firstName) {
    return user(firstName, "en");
  }

  /**
   * Somebody in the private dialog with the bot.
   *
   * @param language of somebody who is not here yet, two letters
   */
  public Person user(String firstName, String language) {
    User user =
        world().snapshot().users().stream()
            .filter(one -> !one.bot() && one.firstName().equals(firstName))
            .findFirst()
            .orElseGet(() -> world().hire(firstName, language));
    return new Person(this, world().as(user.id()), gateway().bot().toString());
  }

  /**
   * Makes a group of these people and the bot.
   *
   * @param people the first one makes it
   * @return its dialog, for {@link Person#in}
   * @throws IllegalArgumentException if there is nobody to make it
   */
  public String group(String name, Person... people) {
    if (people.length == 0) {
      throw new IllegalArgumentException("the group " + name + " needs somebody who makes it");
    }
    List<Integer> others =
        Stream.concat(
                Arrays.stream(people).skip(1).map(Person::id),
                Stream.of(Math.toIntExact(gateway().bot().value())))
            .toList();
    String dialog = "chat" + world().as(people[0].id()).createChat(name, others, false);
    awaitIdle();
    return dialog;
  }

  /** Lets time pass: what falls due on the way happens at its moment. */
  public void passes(Duration time) {
    stage.pass(time);
  }

  /**
   * Stops the bot and starts it again; what its inbox holds is kept, what its fields hold is not if
   * it is made anew.
   */
  public void restarts() {
    stage.restart();
  }

  /**
   * Returns when the bot has handled everything, as each act of a {@link Person} does by itself:
   * for what was done to the {@link #world} directly.
   *
   * @throws AssertionError if that takes more than half a minute
   */
  public void awaitIdle() {
    stage.settle();
  }

  /**
   * The next event comes twice, to a bot that fetches in the next page again. The first words of a
   * person are two events: joined, then said.
   */
  public void deliversTwice() {
    world().faults().onDeliveries(DeliveryFault.TWICE, 1);
  }

  /**
   * The next event arrives after the one that follows it, and not before there is one. In memory
   * alone: over HTTP nobody could tell it from one that is still on its way.
   */
  public void deliversOutOfOrder() {
    world().faults().onDeliveries(DeliveryFault.LATE, 1);
  }

  /**
   * The next events never arrive. The first words of a person are two events: joined, then said.
   */
  public void loses(int events) {
    world().faults().onDeliveries(DeliveryFault.DROP, events);
  }

  /** The next calls of any method are refused with this code. */
  public void fails(int calls, String code) {
    world().faults().onCalls(CallFault.any(code), calls);
  }

  /** The next calls of one method are refused with this code. */
  public void fails(int calls, String method, String code) {
    world().faults().onCalls(CallFault.on(method, code), calls);
  }

  /** Takes a scope from the bot's webhook. */
  public void revokes(String scope) {
    world().faults().revokeScope(scope);
  }

  /** Every access token is too old from now on; whoever has one gets a new one and goes on. */
  public void expiresTokens() {
    world().faults().expireTokens();
  }

  /**
   * A broadcast by the bot on this portal; what is known of its recipients outlives {@link
   * #restarts}. Sent when {@code say} returns, unless the bot runs {@linkplain Builder#onThreads on
   * threads}.
   */
  public Broadcast broadcast(String name) {
    return stage.broadcast(this, name);
  }

  /** What the runtime told its observer, oldest first. */
  public List<TurnObserver.Observation> observed() {
    return stage.observed.all();
  }

  /** All that was said here, dialog by dialog. */
  public String transcript() {
    return Transcript.of(world());
  }

  /** The portal behind it, for all else. */
  public World world() {
    return connection.world();
  }

  @Override
  public void close() {
    stage.close();
  }

  void register(AbstractBot bot) {
    gateway =
        new BotRegistrar(connection.app()).register(bot, stage.generation, connection.delivery());
  }

  void connect(EventDispatcher dispatcher) {
    connection.connect(dispatcher, gateway().bot());
  }

  void disconnect() {
    connection.disconnect();
  }

  void leave() {
    connection.close();
  }

  boolean delivers(Duration atMost) {
    try {
      return connection.deliver(atMost);
    } catch (InterruptedException e) {
      throw Stage.interrupted();
    }
  }

  /** Whether there were events since it was last asked. */
  boolean hasNewEvents() {
    List<LogEntry> fresh = world().log(logged);
    if (!fresh.isEmpty()) {
      logged = fresh.get(fresh.size() - 1).seq();
    }
    return fresh.stream().anyMatch(line -> line.kind().equals("event"));
  }

  PortalId id() {
    return connection.app().portal();
  }

  MessengerGateway gateway() {
    if (gateway == null) {
      throw new IllegalStateException("the bot has not been registered here yet");
    }
    return gateway;
  }

  String botName() {
    return world().snapshot().bots().stream()
        .filter(bot -> bot.id() == gateway().bot().value())
        .map(Snapshot.BotEntry::name)
        .findFirst()
        .orElse("");
  }

  Stage stage() {
    return stage;
  }

  /** Sets a portal up. For one thread. */
  public static final class Builder {
    final Supplier<AbstractBot> bots;
    Generation generation = Generation.V2;
    EventInbox inbox = new MemoryInbox();
    boolean inline = true;
    private Supplier<Connection> connection = InMemory::byWebhook;

    private Builder(Supplier<AbstractBot> bots) {
      this.bots = bots;
    }

    /** Which generation of the API the bot speaks; {@link Generation#V2} unless said otherwise. */
    public Builder generation(Generation value) {
      generation = value;
      return this;
    }

    /** Where events, conversations and timers are kept; in memory unless said otherwise. */
    public Builder inbox(EventInbox value) {
      inbox = value;
      return this;
    }

    /** Has the bot run on threads, as in production, instead of on the test's own. */
    public Builder onThreads() {
      inline = false;
      return this;
    }

    /**
     * Has the bot call with access tokens, as an installed application does, instead of by a
     * webhook.
     */
    public Builder asApplication() {
      connection = InMemory::byToken;
      return this;
    }

    /**
     * Joins portal and bot by something else than memory; the bot runs on threads then.
     *
     * @param value closed with the portal
     */
    public Builder over(Connection value) {
      connection = () -> value;
      return onThreads();
    }

    /** A portal with the bot on it, running. */
    public FakePortal start() {
      return new Stage(this).open(connection.get());
    }
  }
}
