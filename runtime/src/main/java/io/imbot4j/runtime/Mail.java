package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.BroadcastStore.Outcome;
import io.imbot4j.port.BroadcastStore.Refused;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a broadcast to one page of recipients, and what becomes of them. For one thread.
 */
final class Mail {
  /** For how long the gateway may hold messages back. */
  private static final Duration WITHIN = Duration.ofHours(1);

  private final Map<DialogId, Outcome> outcomes = new HashMap<>();
  private List<Addressed> waiting = new ArrayList<>();
  private @Nullable PortalException held;
  private int inDoubt;

  /** Writes a message; where that throws, its recipient gets none. */
  void write(DialogId to, Function<DialogId, NewMessage> message) {
    try {
      waiting.add(new Addressed(to, message.apply(to)));
    } catch (RuntimeException e) {
      outcomes.put(to, new Refused("", "no message could be made: " + e));
    }
  }

  /** Sends what waits; what was surely not done waits again. */
  void send(BotMessages messages) {
    List<Addressed> sent = waiting;
    waiting = new ArrayList<>();
    List<Sent> results = messages.sendAll(sent, WITHIN);
    for (int i = 0; i < results.size(); i++) {
      take(sent.get(i), results.get(i));
    }
  }

  private void take(Addressed message, Sent result) {
    PortalException failure = result.failure();
    if (failure == null) {
      outcomes.put(message.to(), new BroadcastStore.Sent(result.id()));
    } else if (failure instanceof PortalException.Refused) {
      outcomes.put(message.to(), refusal(failure));
    } else if (failure instanceof PortalException.Unanswered unanswered && unanswered.reached()) {
      inDoubt++;
    } else {
      waiting.add(message);
      held = failure;
    }
  }

  static Refused refusal(PortalException failure) {
    return new Refused(failure.code(), String.valueOf(failure.getMessage()));
  }

  /** What of them has an outcome. */
  Map<DialogId, Outcome> outcomes() {
    return outcomes;
  }

  /** To whom nothing was sent. */
  List<DialogId> waiting() {
    return waiting.stream().map(Addressed::to).toList();
  }

  /** Why something waits; {@code null} where nothing does. */
  @Nullable PortalException held() {
    return waiting.isEmpty() ? null : held;
  }

  /** Whether it makes sense to wait and send what waits once more. */
  boolean mayGoAgain() {
    return !waiting.isEmpty() && !(held instanceof PortalException.AccessLost);
  }

  Tally tally(long known) {
    long refused = outcomes.values().stream().filter(Refused.class::isInstance).count();
    return new Tally(known, outcomes.size() - refused, refused, inDoubt);
  }
}
