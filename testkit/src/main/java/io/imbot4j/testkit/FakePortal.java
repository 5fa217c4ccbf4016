package io.imbot4j.testkit;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.CallFault;
import io.imbot4j.world.DeliveryFault;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A portal in memory with one bot on it, for tests.
 *
 * <p>Ann and Bob speak English, Вера speaks Russian. What they do is handled before the call
 * returns, on the calling thread, by the same routes, payloads and wire formats as in production;
 * only HTTP is left out. Time stands still but for {@link #passes}. For one thread.
 */
public final class FakePortal implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final URI ADDRESS = URI.create("http://portal.test/");
  private static final URI HANDLER = URI.create("http://bot.test/bots");
  private static final Secret BOT_SECRET = Secret.of("a-bot-token-for-tests");

  private final Supplier<AbstractBot> bots;
  private final Generation generation;
  private final TestClock clock = new TestClock(START);
  private final World world =
      new World(WorldConfig.standard(ADDRESS).withClock(clock).withoutRateLimit());
  private final EventInbox inbox = new MemoryInbox();
  private final Observed observed = new Observed();
  private final BotApi api;
  private Post post;
  private BotRuntime runtime;
  private MessengerGateway gateway;

  private FakePortal(Supplier<AbstractBot> bots, Generation generation) {
    this.bots = bots;
    this.generation = generation;
    PortalId id = new PortalId(world.config().memberId());
    api = new BotApi(new InMemoryCall(world, id), BOT_SECRET, clock);
    AbstractBot bot = bots.get();
    gateway = register(bot);
    runtime = run(bot);
    post = new Post(world, api.portal(), runtime);
  }

  /** A portal with this bot. */
  public static FakePortal with(AbstractBot bot) {
    return with(() -> bot);
  }

  /** A portal with a bot that is made anew whenever it {@linkplain #restarts restarts}. */
  public static FakePortal with(Supplier<AbstractBot> bots) {
    return new FakePortal(bots, Generation.V2);
  }

  /** A portal on which the bot speaks this generation of the API. */
  public static FakePortal with(Supplier<AbstractBot> bots, Generation generation) {
    return new FakePortal(bots, generation);
  }

  /**
   * Somebody in the private dialog with the bot.
   *
   * @param firstName Ann, Bob or Вера
   * @throws IllegalArgumentException if nobody is called that
   */
  public Person user(String firstName) {
    io.imbot4j.world.User user =
        world.config().people().stream()
            .filter(person -> person.firstName().equals(firstName))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "nobody is called " + firstName + "; there are Ann, Bob and Вера"));
    return new Person(this, world.as(user.id()), gateway.bot().toString());
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
                Stream.of(Math.toIntExact(gateway.bot().value())))
            .toList();
    String dialog = "chat" + world.as(people[0].id()).createChat(name, others, false);
    deliver();
    return dialog;
  }

  /** Lets time pass: what falls due on the way happens at its moment. */
  public void passes(Duration time) {
    Instant end = clock.instant().plus(time);
    for (Instant due = runtime.nextDue();
        due != null && !due.isAfter(end);
        due = runtime.nextDue()) {
      clock.moveTo(due.isBefore(clock.instant()) ? clock.instant() : due);
      runtime.wake();
      deliver();
    }
    clock.moveTo(end);
  }

  /**
   * Stops the bot and starts it again; what its inbox holds is kept, what its fields hold is not if
   * it is made anew.
   */
  public void restarts() {
    runtime.close();
    AbstractBot bot = bots.get();
    gateway = register(bot);
    runtime = run(bot);
    post = new Post(world, api.portal(), runtime);
  }

  /** The next event comes twice. */
  public void deliversTwice() {
    world.faults().onDeliveries(DeliveryFault.TWICE, 1);
  }

  /** The next calls of any method are refused with this code. */
  public void fails(int calls, String code) {
    world.faults().onCalls(CallFault.any(code), calls);
  }

  /** The next calls of one method are refused with this code. */
  public void fails(int calls, String method, String code) {
    world.faults().onCalls(CallFault.on(method, code), calls);
  }

  /** Takes a scope from the bot's webhook. */
  public void revokes(String scope) {
    world.faults().revokeScope(scope);
  }

  /** What the runtime told its observer, oldest first. */
  public List<TurnObserver.Observation> observed() {
    return observed.all();
  }

  /** The portal behind it, for all else. */
  public World world() {
    return world;
  }

  @Override
  public void close() {
    runtime.close();
  }

  void deliver() {
    post.deliver();
  }

  private MessengerGateway register(AbstractBot bot) {
    return new BotRegistrar(api).register(bot, generation, Delivery.webhook(HANDLER));
  }

  private BotRuntime run(AbstractBot bot) {
    return BotRuntime.of(bot, gateway)
        .inbox(inbox)
        .clock(clock)
        .observer(observed)
        .signedWith(BOT_SECRET)
        .inline()
        .start();
  }
}
