package io.imbot4j.world;

/** Orders what shall go wrong. Safe for many threads. */
public final class Faults {
  private final World world;

  Faults(World world) {
    this.world = world;
  }

  /** The next matching calls, those within a batch too, get this error instead of being done. */
  public void onCalls(CallFault fault, int times) {
    world.act(portal -> portal.faults.add(fault, times));
  }

  /** The next calls get a page of the web server, status 502, and are not done. */
  public void html(int times) {
    world.act(portal -> portal.faults.addHtml(times));
  }

  /** The next events go wrong on their way. */
  public void onDeliveries(DeliveryFault fault, int times) {
    world.act(portal -> portal.faults.add(fault, times));
  }

  /** Takes a scope from the webhook and from every token. */
  public void revokeScope(String scope) {
    world.act(portal -> portal.access.scopes().remove(scope));
  }

  /** Gives a scope to the webhook and to every token. */
  public void grantScope(String scope) {
    world.act(portal -> portal.access.scopes().add(scope));
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
    world.act(portal -> portal.access.expireAll());
  }

  /** Nothing goes wrong any more; scopes are as they were made. */
  public void clear() {
    world.act(
        portal -> {
          portal.faults.clear();
          portal.access.restoreScopes();
        });
  }
}
