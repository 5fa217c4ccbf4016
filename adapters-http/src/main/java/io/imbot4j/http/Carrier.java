package io.imbot4j.http;

import io.imbot4j.port.PortalException;
import io.imbot4j.wire.CallTime;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.SharedBatch;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls for those that travel together, and for those for which nobody calls. Safe for many
 * threads.
 */
final class Carrier {
  /** The portal gives a request a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(70);

  private final Route route;
  private final Pacing pacing;

  Carrier(Route route, Pacing pacing) {
    this.route = route;
    this.pacing = pacing;
  }

  /** Blocks until every call of the trip has its result or goes again. */
  void carry(Trip<Ticket> trip) {
    List<Result> results = results(trip);
    Duration each = Duration.between(trip.since(), pacing.now()).dividedBy(results.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      outcomes.add(outcome(trip, trip.calls().get(i), results.get(i), each));
    }
    pacing.over(trip, outcomes);
  }

  private Outcome outcome(Trip<Ticket> trip, Ticket ticket, Result result, Duration took) {
    PortalException failure = result.failure();
    Outcome outcome =
        failure == null ? CallTime.of(result.get(), took) : pacing.after(trip, ticket, failure);
    if (failure == null || ticket.left()) {
      pacing.end(ticket, result);
    }
    return outcome;
  }

  private List<Result> results(Trip<Ticket> trip) {
    List<Request> requests = trip.calls().stream().map(Ticket::request).toList();
    Instant last = trip.calls().stream().map(Ticket::end).max(Instant::compareTo).orElseThrow();
    Instant longest = pacing.now().plus(LONGEST);
    Instant end = last.isBefore(longest) ? last : longest;
    try {
      if (requests.size() == 1) {
        return List.of(Result.of(new Post(route, requests.get(0)).answer(end)));
      }
      SharedBatch batch = new SharedBatch(requests);
      Request all = new Request("batch", batch.parameters());
      return batch.results(route.portal(), new Post(route, all).answer(end));
    } catch (PortalException failure) {
      return requests.stream().map(each -> Result.failed(failure.ofCall(each.method()))).toList();
    } catch (RuntimeException unexpected) {
      return requests.stream().map(each -> Result.failed(ended(each, unexpected))).toList();
    }
  }

  /** Whatever ends a call that others wait for, they must hear of it. */
  private PortalException ended(Request request, RuntimeException cause) {
    return new PortalException.Unanswered(
        request.method(),
        route.portal(),
        true,
        "ended by " + cause.getClass().getSimpleName() + "; look whether it was done",
        cause);
  }
}
