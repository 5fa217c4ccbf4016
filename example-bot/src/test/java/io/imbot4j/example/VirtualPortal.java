package io.imbot4j.example;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.Pace;
import io.imbot4j.wire.CallTime;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.SharedBatch;
import io.imbot4j.wire.Tree;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Scheduler;
import io.imbot4j.wire.pace.Trip;
import io.imbot4j.world.Limits;
import io.imbot4j.world.RestAnswer;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The emulated portal, called by the schedule of production in a time of its own, which moves while
 * its one thread waits for an answer.
 */
final class VirtualPortal implements RestCall, InstantSource {
  private static final Duration HALF_WAY = Duration.ofMillis(50);
  private static final Duration EACH_MESSAGE = Duration.ofMillis(50);

  private final PriorityQueue<Moment> moments =
      new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::number));
  private final Scheduler<Wanted> scheduler = new Scheduler<>(Pace.STANDARD);
  private final World world;
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private int number;

  /** When the last message of each dialog was there. */
  final Map<String, Instant> arrivals = new HashMap<>();

  private record Moment(Instant at, int number, Runnable happens) {}

  private static final class Wanted extends Call {
    private final Request request;
    private @Nullable Result result;

    Wanted(Request request, Kind kind) {
      super(request.method(), request.bot(), request.dialog(), kind);
      this.request = request;
    }
  }

  VirtualPortal() {
    world =
        new World(
            WorldConfig.standard(URI.create("http://portal.test/"))
                .withClock(this)
                .withoutRateLimit());
  }

  World world() {
    return world;
  }

  /** Limits it as most plans are, once it is set up. */
  void limit() {
    world.limit(
        before ->
            Limits.standard()
                .withCost("imbot.v2.Chat.Message.send", EACH_MESSAGE)
                .withCounted(Duration.ZERO));
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Has something happen after so long. */
  void in(Duration delay, Runnable happens) {
    moments.add(new Moment(now.plus(delay), number++, happens));
  }

  /** Lets time pass until nothing is left to happen. */
  void runToTheEnd() {
    while (!moments.isEmpty()) {
      pass();
    }
  }

  @Override
  public PortalId portal() {
    return new PortalId("virtual");
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    return results(List.of(new Request(method, parameters)), Call.Kind.REPLY).get(0).get();
  }

  @Override
  public List<Result> answers(List<Request> requests, Duration within) {
    return results(requests, Call.Kind.BULK);
  }

  private List<Result> results(List<Request> requests, Call.Kind kind) {
    List<Wanted> wanted = requests.stream().map(each -> new Wanted(each, kind)).toList();
    wanted.forEach(scheduler::offer);
    while (wanted.stream().anyMatch(each -> each.result == null)) {
      pass();
    }
    return wanted.stream().map(each -> Objects.requireNonNull(each.result)).toList();
  }

  private void pass() {
    for (Optional<Trip<Wanted>> trip = scheduler.next(now);
        trip.isPresent();
        trip = scheduler.next(now)) {
      Trip<Wanted> leaving = trip.get();
      in(HALF_WAY, () -> arrive(leaving));
    }
    scheduler.again(now).ifPresent(again -> in(Duration.between(now, again), () -> {}));
    Moment next = moments.remove();
    now = next.at;
    next.happens.run();
  }

  private void arrive(Trip<Wanted> trip) {
    List<Request> requests = trip.calls().stream().map(each -> each.request).toList();
    SharedBatch batch = new SharedBatch(requests);
    boolean alone = requests.size() == 1;
    Tree answer =
        alone
            ? ask(requests.get(0).method(), requests.get(0).parameters())
            : ask("batch", batch.parameters());
    List<Result> results = alone ? List.of(Result.of(answer)) : batch.results(portal(), answer);
    Duration worked = CallTime.of(answer, Duration.ZERO).took();
    requests.forEach(each -> arrivals.put(each.dialog(), now.plus(worked)));
    in(worked.plus(HALF_WAY), () -> take(trip, results));
  }

  private Tree ask(String method, Map<String, ? extends @Nullable Object> parameters) {
    RestAnswer answer =
        world.call(
            new io.imbot4j.world.RestCall(
                world.config().webhook(), method, new LinkedHashMap<>(parameters)));
    if (!answer.error().isEmpty()) {
      throw new AssertionError(method + " was refused with " + answer.error());
    }
    return Tree.of(answer.body());
  }

  private void take(Trip<Wanted> trip, List<Result> results) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      trip.calls().get(i).result = results.get(i);
      outcomes.add(CallTime.of(results.get(i).get(), Duration.ZERO));
    }
    scheduler.returned(trip, outcomes, now);
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    throw new UnsupportedOperationException("no files here");
  }
}
