package io.imbot4j.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The faults ordered and not yet spent. Guarded by the world's lock. */
final class FaultState {
  private final List<CallFault> calls = new ArrayList<>();
  private final Deque<DeliveryFault> deliveries = new ArrayDeque<>();
  private int htmlAnswers;
  private OptionalInt botLimit = OptionalInt.empty();

  void add(CallFault fault, int times) {
    for (int count = 0; count < times; count++) {
      calls.add(fault);
    }
  }

  void add(DeliveryFault fault, int times) {
    for (int count = 0; count < times; count++) {
      deliveries.add(fault);
    }
  }

  void addHtml(int times) {
    htmlAnswers += times;
  }

  void limitBots(int limit) {
    botLimit = OptionalInt.of(limit);
  }

  void clear() {
    calls.clear();
    deliveries.clear();
    htmlAnswers = 0;
    botLimit = OptionalInt.empty();
  }

  /** The fault for this call, spent by asking. */
  Optional<CallFault> nextCall(String method) {
    for (Iterator<CallFault> ordered = calls.iterator(); ordered.hasNext(); ) {
      CallFault fault = ordered.next();
      if (fault.hits(method)) {
        ordered.remove();
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Whether this answer is a page of the web server, spent by asking. */
  boolean nextIsHtml() {
    boolean html = htmlAnswers > 0;
    htmlAnswers -= html ? 1 : 0;
    return html;
  }

  DeliveryFault nextDelivery() {
    DeliveryFault next = deliveries.poll();
    return next == null ? DeliveryFault.NONE : next;
  }

  /** How many bots an application may have, where the documents say so many. */
  int botLimit(int documented) {
    return botLimit.orElse(documented);
  }
}
