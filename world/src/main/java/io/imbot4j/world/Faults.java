package io.imbot4j.world;

import java.util.List;

/** Orders what shall go wrong. Safe for many threads. */
public final class Faults {
  private static final int MOST_TIMES = 10_000;

  private final World world;

  Faults(World world) {
    this.world = world;
  }

  /**
   * The next matching calls, those within a batch too, get this error instead of being done.
   *
   * @throws IllegalArgumentException if the times are not 1 to 10,000
   */
  public void onCalls(CallFault fault, int times) {
    expectSome(times);
    world.act(portal -> portal.faults.add(fault, times));
  }

  /**
   * Every call gets this error instead of being done, until it is called off: the portal is
   * blocked, deleted or not paid for.
   */
  public void stop(CallFault fault) {
    world.act(portal -> portal.faults.add(fault, FaultState.UNTIL_CLEARED));
  }

  /**
   * Something happens to the next matching calls, or to their answers, on their way.
   *
   * @throws IllegalArgumentException if the times are not 1 to 10,000
   */
  public void onAnswers(AnswerFault fault, int times) {
    expectSome(times);
    world.act(portal -> portal.faults.add(fault, times));
  }

  /**
   * The next calls get a page of the web server, status 502, and are not done.
   *
   * @throws IllegalArgumentException if the times are not 1 to 10,000
   */
  public void html(int times) {
    onAnswers(AnswerFault.of(AnswerFault.Kind.BAD_GATEWAY), times);
  }

  /**
   * The next events go wrong on their way.
   *
   * @throws IllegalArgumentException if the times are not 1 to 10,000
   */
  public void onDeliveries(DeliveryFault fault, int times) {
    expectSome(times);
    world.act(portal -> portal.faults.add(fault, times));
  }

  /**
   * Takes a scope from the webhook and from every token.
   *
   * @throws IllegalArgumentException if they never had it
   */
  public void revokeScope(String scope) {
    world.act(portal -> portal.access.revoke(scope));
  }

  /** Gives a scope to the webhook and to every token. */
  public void grantScope(String scope) {
    world.act(portal -> portal.access.grant(scope));
  }

  /**
   * Lets each application have so many bots; with 0 none can be added.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public void limitBots(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("an application cannot have " + limit + " bots");
    }
    world.act(portal -> portal.faults.limitBots(limit));
  }

  /** Every access token has expired. */
  public void expireTokens() {
    world.act(portal -> portal.access.tokens.expireAll());
  }

  /** What was ordered and has not happened yet. */
  public List<ArmedFault> armed() {
    return world.look(portal -> portal.faults.view());
  }

  /**
   * One of them does not happen any more.
   *
   * @throws java.util.NoSuchElementException if none of this number is left
   */
  public void callOff(int id) {
    world.act(portal -> portal.faults.callOff(id));
  }

  /** Nothing goes wrong any more; scopes are as they were made. */
  public void clear() {
    world.act(
        portal -> {
          portal.faults.clear();
          portal.access.restoreScopes();
        });
  }

  private static void expectSome(int times) {
    if (times < 1 || times > MOST_TIMES) {
      throw new IllegalArgumentException(
          "something goes wrong 1 to " + MOST_TIMES + " times, not " + times);
    }
  }
}
