package io.imbot4j.benchmarks.pace;

import io.imbot4j.wire.pace.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The ways of others: requests of one size, as fast as the bucket allows, and some at once. What is
 * refused goes again ten seconds later, as what they are told suggests.
 */
final class InTurn implements Sender {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final Load.Plan plan;
  private final int size;
  private final int sideBySide;
  private Instant bucketEmpty = Instant.MIN;
  private Instant blockedUntil = Instant.MIN;
  private int underWay;

  private InTurn(Load load, int size, int sideBySide) {
    plan = load.plan();
    this.size = size;
    this.sideBySide = sideBySide;
    for (int number = 0; number < load.messages(); number++) {
      waiting.add(number);
    }
  }

  /** Batches of fifty, one after the other. */
  static InTurn batches(Load load) {
    return new InTurn(load, 50, 1);
  }

  /** Single calls, none waiting for another's answer. */
  static InTurn singles(Load load) {
    return new InTurn(load, 1, Integer.MAX_VALUE);
  }

  @Override
  public List<Integer> next(Instant now) {
    List<Integer> request = new ArrayList<>();
    if (underWay < sideBySide && !now.isBefore(opens())) {
      while (request.size() < size && !waiting.isEmpty()) {
        request.add(waiting.remove());
      }
    }
    if (!request.isEmpty()) {
      underWay++;
      bucketEmpty = (bucketEmpty.isBefore(now) ? now : bucketEmpty).plus(drop());
    }
    return request;
  }

  @Override
  public Optional<Instant> again(Instant now) {
    return Optional.of(opens()).filter(opens -> !waiting.isEmpty() && now.isBefore(opens));
  }

  @Override
  public void returned(List<Integer> request, List<Outcome> outcomes, Instant now) {
    underWay--;
    for (int i = request.size() - 1; i >= 0; i--) {
      if (!(outcomes.get(i) instanceof Outcome.Ran)) {
        waiting.addFirst(request.get(i));
        blockedUntil = now.plus(PATIENCE);
      }
    }
  }

  private Duration drop() {
    return Duration.ofSeconds(1).dividedBy(plan.perSecond);
  }

  private Instant opens() {
    Instant room =
        bucketEmpty.equals(Instant.MIN)
            ? Instant.MIN
            : bucketEmpty.minus(drop().multipliedBy(plan.burst - 1L));
    return room.isAfter(blockedUntil) ? room : blockedUntil;
  }
}
