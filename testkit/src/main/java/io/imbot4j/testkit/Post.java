package io.imbot4j.testkit;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.world.Delivery;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.List;

/**
 * Brings the portal's events to the bot, written as a form and read again, as they travel in
 * production.
 */
final class Post {
  private static final int OK = 200;

  private final World world;
  private final PortalId portal;
  private final EventDispatcher dispatcher;
  private final EventReader reader = new EventReader();

  Post(World world, PortalId portal, EventDispatcher dispatcher) {
    this.world = world;
    this.portal = portal;
    this.dispatcher = dispatcher;
  }

  /** Delivers until nothing is left: answers may cause further events. */
  void deliver() {
    for (List<Delivery> waiting = world.takeDeliveries();
        !waiting.isEmpty();
        waiting = world.takeDeliveries()) {
      for (Delivery delivery : waiting) {
        reader
            .read(BracketForm.parse(PhpQuery.encode(delivery.payload())), portal)
            .forEach(dispatcher::dispatch);
        world.delivered(delivery.id(), OK, Duration.ZERO);
      }
    }
  }
}
