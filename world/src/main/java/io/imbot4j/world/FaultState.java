package io.imbot4j.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The faults ordered and not yet spent. Guarded by the world's lock. */
final class FaultState {
  static final int UNTIL_CLEARED = 0;

  private final List<Armed<CallFault>> calls = new ArrayList<>();
  private final List<Armed<AnswerFault>> answers = new ArrayList<>();
  private final List<Armed<DeliveryFault>> deliveries = new ArrayList<>();
  private int lastId;
  private OptionalInt botLimit = OptionalInt.empty();

  private static final class Armed<F> {
    private final int id;
    private final F fault;
    private int times;

    Armed(int id, F fault, int times) {
      this.id = id;
      this.fault = fault;
      this.times = times;
    }

    ArmedFault view(String kind, String what, String method) {
      return new ArmedFault(id, kind, what, method, times);
    }
  }

  void add(CallFault fault, int times) {
    calls.add(new Armed<>(++lastId, fault, times));
  }

  void add(AnswerFault fault, int times) {
    answers.add(new Armed<>(++lastId, fault, times));
  }

  void add(DeliveryFault fault, int times) {
    deliveries.add(new Armed<>(++lastId, fault, times));
  }

  void limitBots(int limit) {
    botLimit = OptionalInt.of(limit);
  }

  void callOff(int id) {
    boolean found = remove(id, calls) || remove(id, answers) || remove(id, deliveries);
    if (!found) {
      throw new NoSuchElementException(
          "no fault " + id + " is armed: it has happened or was called off");
    }
  }

  void clear() {
    calls.clear();
    answers.clear();
    deliveries.clear();
    botLimit = OptionalInt.empty();
  }

  /** The fault for this call, spent by asking. */
  Optional<CallFault> nextCall(String method) {
    return next(calls, fault -> fault.hits(method));
  }

  /** What goes wrong around this call, spent by asking. */
  AnswerFault nextAnswer(String method) {
    return next(answers, fault -> fault.hits(method)).orElse(AnswerFault.NONE);
  }

  DeliveryFault nextDelivery() {
    return next(deliveries, fault -> true).orElse(DeliveryFault.NONE);
  }

  /** How many bots an application may have, where the documents say so many. */
  int botLimit(int documented) {
    return botLimit.orElse(documented);
  }

  List<ArmedFault> view() {
    return Stream.of(
            calls.stream().map(it -> it.view("call", it.fault.error(), it.fault.method())),
            answers.stream().map(it -> it.view("answer", word(it.fault.kind()), it.fault.method())),
            deliveries.stream().map(it -> it.view("delivery", word(it.fault), "")))
        .flatMap(armed -> armed)
        .toList();
  }

  private static <F> boolean remove(int id, List<Armed<F>> ordered) {
    return ordered.removeIf(each -> each.id == id);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <F> Optional<F> next(List<Armed<F>> ordered, Predicate<F> meant) {
    Optional<Armed<F>> next = ordered.stream().filter(each -> meant.test(each.fault)).findFirst();
    next.filter(each -> each.times != UNTIL_CLEARED && --each.times == 0)
        .ifPresent(ordered::remove);
    return next.map(each -> each.fault);
  }
}
