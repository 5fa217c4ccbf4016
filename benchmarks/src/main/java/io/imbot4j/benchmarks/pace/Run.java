package io.imbot4j.benchmarks.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A load sent to the emulated portal, in a time of its own. */
final class Run {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final PriorityQueue<Moment> moments =
      new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::number));
  private final Portal portal;
  private final Sender sender;
  private final Supplier<Duration> latency;
  private Instant now;
  private Instant answered = START;
  private Instant asked = Instant.MIN;
  private int number;
  private int requests;

  /**
   * What came of it.
   *
   * @param took from the first request's leaving to the last answer
   * @param lost how many messages did not come
   * @param twice how many came more than once
   * @param refused how many messages were refused for their operating time, and requests for their
   *     rate
   */
  record Result(Duration took, int requests, int lost, int twice, int refused) {}

  private record Moment(Instant at, int number, Runnable happens) {}

  private Run(Load load, Sender sender, Duration phase, Supplier<Duration> latency) {
    now = START.plus(phase);
    this.sender = sender;
    this.latency = latency;
    portal = new Portal(load, () -> now);
  }

  /** Sends it all, starting with a minute. */
  static Result of(Load load, Function<Load, Sender> way) {
    return of(load, way, Duration.ZERO, load::latency);
  }

  /**
   * Sends it all.
   *
   * @param phase how far into a minute it starts
   * @param latency how long a request and its answer are on their way, asked for each
   */
  static Result of(
      Load load, Function<Load, Sender> way, Duration phase, Supplier<Duration> latency) {
    Run run = new Run(load, way.apply(load), phase, latency);
    Instant start = run.now;
    run.toTheEnd();
    List<String> seen = run.portal.seen();
    int different = Set.copyOf(seen).size();
    return new Result(
        Duration.between(start, run.answered),
        run.requests,
        load.messages() - different,
        seen.size() - different,
        run.portal.refusals());
  }

  private void toTheEnd() {
    send();
    while (!moments.isEmpty()) {
      Moment moment = moments.remove();
      now = moment.at;
      moment.happens.run();
      send();
    }
  }

  private void send() {
    for (List<Integer> next = sender.next(now); !next.isEmpty(); next = sender.next(now)) {
      List<Integer> request = next;
      Duration way = latency.get().dividedBy(2);
      requests++;
      in(way, () -> arrive(request, way));
    }
    Optional<Instant> again = sender.again(now).filter(at -> !at.equals(asked));
    if (again.isPresent()) {
      asked = again.get();
      in(Duration.between(now, asked), () -> {});
    }
  }

  private void arrive(List<Integer> request, Duration way) {
    Portal.Reply reply = portal.take(request);
    in(reply.worked().plus(way), () -> answer(request, reply));
  }

  private void answer(List<Integer> request, Portal.Reply reply) {
    answered = now;
    sender.returned(request, reply.outcomes(), now);
  }

  private void in(Duration delay, Runnable happens) {
    moments.add(new Moment(now.plus(delay), number++, happens));
  }
}
