package io.imbot4j.benchmarks.pace;

import io.imbot4j.port.Pace;
import io.imbot4j.wire.pace.Call;
import io.imbot4j.wire.pace.Outcome;
import io.imbot4j.wire.pace.Scheduler;
import io.imbot4j.wire.pace.Trip;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our way. */
final class Scheduled implements Sender {
  private final Scheduler<Numbered> scheduler;
  private final Map<List<Integer>, Trip<Numbered>> underWay = new HashMap<>();

  private static final class Numbered extends Call {
    private final int number;

    Numbered(int number) {
      super(Portal.METHOD, "bot", Integer.toString(Portal.dialog(number)), Kind.BULK);
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  Scheduled(Load load) {
    Pace pace = load.plan() == Load.Plan.ENTERPRISE ? Pace.ENTERPRISE : Pace.STANDARD;
    scheduler =
        new Scheduler<>(pace.withOperating(load.operating()).withSideBySide(load.sideBySide()));
    for (int number = 0; number < load.messages(); number++) {
      scheduler.offer(new Numbered(number));
    }
  }

  @Override
  public List<Integer> next(Instant now) {
    Optional<Trip<Numbered>> trip = scheduler.next(now);
    List<Integer> numbers =
        trip.map(going -> going.calls().stream().map(Numbered::number).toList()).orElse(List.of());
    trip.ifPresent(going -> underWay.put(numbers, going));
    return numbers;
  }

  @Override
  public Optional<Instant> again(Instant now) {
    return scheduler.again(now);
  }

  @Override
  public void returned(List<Integer> request, List<Outcome> outcomes, Instant now) {
    Trip<Numbered> trip = underWay.remove(request);
    if (trip != null) {
      scheduler.returned(trip, outcomes, now);
    }
  }
}
