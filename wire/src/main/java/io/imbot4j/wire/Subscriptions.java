package io.imbot4j.wire;

import io.imbot4j.domain.UserId;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.port.EventBindings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The application's subscriptions, by {@code event.*}. */
record Subscriptions(Caller caller) implements EventBindings {
  @Override
  public List<EventSubscription> bound() {
    return Answer.readable(caller.call("event.get", new Fields()).result(), Subscriptions::read);
  }

  @Override
  public void bind(EventSubscription subscription) {
    Fields parameters =
        written(subscription)
            .putIf(!subscription.connector().isEmpty(), "auth_connector", subscription.connector())
            .put("options", options(subscription.pause()));
    caller.call("event.bind", parameters).confirm();
  }

  @Override
  public int unbind(EventSubscription subscription) {
    Tree result = caller.call("event.unbind", written(subscription)).result();
    return (int) Math.min(result.get("count").number().orElse(0), Integer.MAX_VALUE);
  }

  @Override
  public Set<String> names(@Nullable String scope) {
    return new Application(caller).words("events", new Fields().put("SCOPE", scope));
  }

  @Override
  public Set<String> allNames() {
    return new Application(caller).words("events", new Fields().put("FULL", true));
  }

  private static @Nullable Object options(@Nullable Duration pause) {
    return pause == null ? null : Map.of("minTimeout", pause.toSeconds());
  }

  private static Fields written(EventSubscription subscription) {
    URI handler = subscription.handler();
    return new Fields()
        .put("event", subscription.event())
        .put("handler", handler == null ? null : handler.toString())
        .put("auth_type", subscription.user() == null ? null : subscription.user().value())
        .putIf(subscription.isKept(), "event_type", "offline");
  }

  private static EventSubscription read(Tree bound) {
    OptionalLong user = bound.get("auth_type").id();
    boolean kept = bound.get("offline").flag();
    return new EventSubscription(
        bound.get("event").text(),
        kept ? null : URI.create(bound.get("handler").text()),
        user.isPresent() ? new UserId(user.getAsLong()) : null,
        kept ? bound.get("connector_id").text() : "",
        null);
  }
}
