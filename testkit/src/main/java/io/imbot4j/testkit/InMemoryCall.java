package io.imbot4j.testkit;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the emulated portal without HTTP: the same parameters in, the same answers and errors out.
 */
final class InMemoryCall implements RestCall {
  private final World world;
  private final PortalId portal;

  InMemoryCall(World world, PortalId portal) {
    this.world = world;
    this.portal = portal;
  }

  @Override
  public PortalId portal() {
    return portal;
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(parameters);
    RestAnswer answer =
        world.call(new io.imbot4j.world.RestCall(world.config().webhook(), method, copy));
    if (!answer.html().isEmpty()) {
      throw new PortalException.Unanswered(
          method, portal, true, "a web page came instead of an answer", null);
    }
    Tree body = Tree.of(answer.body());
    if (!answer.error().isEmpty()) {
      throw Refusals.of(method, portal, answer.error(), body.get("error_description").text(), body);
    }
    return body;
  }
}
