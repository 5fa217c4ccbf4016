package io.imbot4j.wire.pace;

import io.imbot4j.port.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides which calls to one portal go when, and which travel together as a {@code batch}.
 *
 * <p>{@link #offer} calls, send what {@link #next} gives until it gives nothing, and ask again when
 * something has {@link #returned}, and {@link #again}. A call goes alone while the portal's bucket
 * has room for all that wait, else with others. Replies go before bulk, which leaves a part of the
 * bucket for them; the bots of a portal go in turn; the calls of a dialog go in order and never
 * overlap. No method is let run for longer than the portal allows.
 *
 * <p>For one thread at a time.
 *
 * @param <C> the calls, as their sender knows them
 */
public final class Scheduler<C extends Call> {
  /** The most calls one batch carries: {@value}. */
  public static final int MAX_CALLS = 50;

  /** One call is seldom alone. */
  private static final int FEWEST = 3;

  /** Bulk leaves one part in so many of the bucket to replies. */
  private static final int PART_FOR_REPLIES = 5;

  private final Allowance allowance = new Allowance();
  private Pace pace;
  private Bucket bucket;
  private final Map<Call.Kind, Lane<C>> lanes = new EnumMap<>(Call.Kind.class);
  private final Map<String, MethodTime> methods = new HashMap<>();

  /** The dialogs under way, each with the method that is called in it. */
  private final Map<String, String> busy = new HashMap<>();

  /** The calls of a kind, and what holds for them. */
  private static final class Lane<C extends Call> {
    private final Line<C> line = new Line<>();
    private final int sideBySide;
    private final boolean yields;
    private final Duration longest;
    private int underWay;

    /**
     * @param sideBySide how many requests may be under way at once
     * @param yields whether they leave a part of the bucket to others
     * @param longest how long a batch of them may run; the portal ends it after a minute
     */
    Lane(int sideBySide, boolean yields, Duration longest) {
      this.sideBySide = sideBySide;
      this.yields = yields;
      this.longest = longest;
    }
  }

  /** Nothing waits, and nobody else calls. */
  public Scheduler(Pace pace) {
    this.pace = pace;
    bucket = new Bucket();
    int lines = pace.sideBySide();
    lanes.put(Call.Kind.REPLY, new Lane<>(lines, false, Duration.ofSeconds(5)));
    lanes.put(Call.Kind.TRANSFER, new Lane<>((lines + 1) / 2, false, Duration.ZERO));
    lanes.put(Call.Kind.BULK, new Lane<>(lines, true, Duration.ofSeconds(30)));
  }

  /** From now on as many requests go as another pace allows. */
  public void requestsOf(Pace other, Instant now) {
    pace = pace.withRequestsOf(other);
    bucket.fit(pace, now);
  }

  /** Whether calls wait because the bucket has no room for them. */
  public boolean isCrowded(Instant now) {
    return lanes.values().stream()
        .anyMatch(lane -> lane.line.waiting() > 0 && bucket.room(pace, now) <= kept(lane));
  }

  /** From now on requests go only as they are {@link #allow}ed. */
  public void waitForAllowance() {
    allowance.begin();
  }

  /**
   * Lets requests go.
   *
   * @param requests how many
   * @param until when that ends, if they have not gone
   */
  public void allow(int requests, Instant until) {
    allowance.add(requests, until);
  }

  /**
   * What is to be asked for, so that calls may go that wait for nothing else; nothing if none do.
   */
  public Optional<Wish> wish(Instant now) {
    return allowance.room(now) > 0
        ? Optional.empty()
        : Stream.of(Call.Kind.values()).flatMap(kind -> wish(lane(kind), now).stream()).findFirst();
  }

  private Optional<Wish> wish(Lane<C> lane, Instant now) {
    int most = Math.min(lane.line.dialogs(), lane.sideBySide - lane.underWay);
    int wanted = Math.min(most, bucket.room(pace, now) - kept(lane));
    boolean mayGo = lane.line.methods().stream().anyMatch(method -> time(method).mayGo(now));
    return wanted < 1 || !mayGo
        ? Optional.empty()
        : Optional.of(new Wish(Math.max(wanted, FEWEST), kept(lane), pace));
  }

  private int kept(Lane<C> lane) {
    return lane.yields ? Bucket.depth(pace) / PART_FOR_REPLIES : 0;
  }

  /** From now on requests count together with those of all who share this bucket. */
  public void shares(Bucket other) {
    bucket = other;
  }

  /** Lets a call wait for its turn, behind the others of its dialog. */
  public void offer(C call) {
    lane(call.kind()).line.add(call);
  }

  /** Whether a call waits, and is not under way. */
  public boolean waits(C call) {
    return call.waits();
  }

  /** Forgets a call that waits; nothing happens if it does not. */
  public void withdraw(C call) {
    lane(call.kind()).line.withdraw(call);
  }

  /**
   * Forgets all calls that wait.
   *
   * @return these
   */
  public List<C> clear() {
    return lanes.values().stream().flatMap(lane -> lane.line.clear().stream()).toList();
  }

  /** What to send now; ask until there is nothing. */
  public Optional<Trip<C>> next(Instant now) {
    return Stream.of(Call.Kind.values()).flatMap(kind -> next(kind, now).stream()).findFirst();
  }

  private Optional<Trip<C>> next(Call.Kind kind, Instant now) {
    Lane<C> lane = lane(kind);
    int room = Math.min(bucket.room(pace, now) - kept(lane), allowance.room(now));
    if (lane.line.waiting() == 0
        || lane.underWay >= lane.sideBySide
        || allowance.room(now) < 1
        || !bucket.take(pace, kept(lane), now)) {
      return Optional.empty();
    }
    int requests =
        Math.max(1, Math.min(lane.line.dialogs(), Math.min(Math.max(1, room), lane.sideBySide)));
    int most = Math.min(share(lane.line.waiting(), requests), MAX_CALLS);
    int ofDialog = share(most, share(lane.line.dialogs(), requests));
    List<C> calls = load(lane, most, ofDialog, now);
    if (calls.isEmpty()) {
      bucket.giveBack(pace);
      return Optional.empty();
    }
    allowance.use();
    lane.underWay++;
    return Optional.of(new Trip<>(calls, kind, now));
  }

  private static int share(int all, int among) {
    return (all + among - 1) / Math.max(1, among);
  }

  /**
   * Takes calls along.
   *
   * @param ofDialog how many of a dialog in a row, so that few dialogs still go side by side
   */
  private List<C> load(Lane<C> lane, int most, int ofDialog, Instant now) {
    List<C> calls = new ArrayList<>();
    Duration left = lane.longest;
    int row = 0;
    boolean more = true;
    while (more && calls.size() < most) {
      Duration room = left;
      Predicate<C> mayGo = next -> mayGo(next, calls.isEmpty(), room, now);
      C call = row == 0 ? null : lane.line.takeAfter(calls.get(calls.size() - 1), mayGo);
      if (call == null) {
        row = ofDialog;
        call = lane.line.take(mayGo, next -> isFree(next, calls));
      }
      if (call == null) {
        return calls;
      }
      row--;
      calls.add(call);
      MethodTime time = time(call);
      time.left();
      if (call.dialog() != null) {
        busy.put(call.dialog(), call.method());
      }
      Duration each = time.each();
      more = each != null && !call.alone();
      left = each == null ? left : left.minus(each);
    }
    return calls;
  }

  /** The first call of a method goes by itself, to see what it takes. */
  private boolean mayGo(C call, boolean first, Duration left, Instant now) {
    MethodTime time = time(call);
    Duration each = time.each();
    boolean fits = first || (each != null && each.compareTo(left) <= 0 && !call.alone());
    return fits && time.mayGo(now);
  }

  /** Another call of a dialog may come along, unless it might be done though the first was not. */
  private boolean isFree(C call, List<C> alongWith) {
    String dialog = call.dialog();
    String method = busy.get(dialog);
    return dialog == null
        || method == null
        || (method.equals(call.method())
            && alongWith.stream().anyMatch(other -> dialog.equals(other.dialog())));
  }

  /**
   * When to ask {@link #next} again if nothing returns before; nothing where it would be in vain.
   */
  public Optional<Instant> again(Instant now) {
    return lanes.values().stream()
        .flatMap(lane -> again(lane, now))
        .filter(now::isBefore)
        .min(Instant::compareTo);
  }

  private Stream<Instant> again(Lane<C> lane, Instant now) {
    return lane.line.methods().stream().map(method -> opens(lane, time(method), now));
  }

  private Instant opens(Lane<C> lane, MethodTime time, Instant now) {
    Instant room = bucket.opens(pace, kept(lane));
    Instant open = time.mayGo(now) ? now : time.opens();
    return open.isAfter(room) ? open : room;
  }

  /** When the portal's limits let a call go at the earliest, as far as is known; may be past. */
  public Instant opens(C call, Instant now) {
    return opens(lane(call.kind()), time(call), now);
  }

  /** Whether a call may not go now because its method has run for too long. */
  public boolean runsTooLong(C call, Instant now) {
    return !time(call).mayGo(now);
  }

  /**
   * A request is over.
   *
   * @param outcomes of its calls, in order; what was not done waits again, before the others of its
   *     dialog
   */
  public void returned(Trip<C> trip, List<Outcome> outcomes, Instant now) {
    Lane<C> lane = lane(trip.kind());
    lane.underWay--;
    if (outcomes.contains(new Outcome.BucketFull())) {
      bucket.refused(pace, trip.since(), now);
    } else {
      bucket.accepted();
    }
    for (int i = outcomes.size() - 1; i >= 0; i--) {
      C call = trip.calls().get(i);
      Outcome outcome = outcomes.get(i);
      time(call).returned(outcome, now);
      busy.remove(call.dialog());
      if (goesAgain(outcome)) {
        lane.line.putBack(call);
      }
    }
    trip.calls().forEach(this::free);
  }

  private static boolean goesAgain(Outcome outcome) {
    return outcome instanceof Outcome.BucketFull
        || outcome instanceof Outcome.MethodFull
        || outcome instanceof Outcome.Again;
  }

  private void free(C call) {
    String dialog = call.dialog();
    if (dialog != null) {
      lanes.values().forEach(lane -> lane.line.free(dialog));
    }
  }

  private MethodTime time(C call) {
    return time(call.method());
  }

  private MethodTime time(String method) {
    return methods.computeIfAbsent(method, added -> new MethodTime(pace.operating()));
  }

  private Lane<C> lane(Call.Kind kind) {
    return Objects.requireNonNull(lanes.get(kind));
  }
}
