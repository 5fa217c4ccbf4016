package io.imbot4j.wire;

import org.jspecify.annotations.Nullable;

/**
 * One key in the sequence of a form's keys, and the keys that are known to come next: forms that
 * begin alike share their first steps. Steps are only added, by any thread; where two add at once
 * one is lost, to be learnt again.
 */
final class FormStep {
  private static final int MOST_NEXT = 8;

  private final FormWay way;

  /** What the way is written as: kept here, a step less away for each key of each form. */
  private final byte[] key;

  private final @Nullable FormStep beside;
  private @Nullable FormStep next;
  private @Nullable KnownForm whole;

  /**
   * @param beside another that comes after the same key
   */
  FormStep(FormWay way, @Nullable FormStep beside) {
    this.way = way;
    key = way.written();
    this.beside = beside;
  }

  /** The step whose key stands at a place; {@code null} for one that is not known. */
  @Nullable FormStep at(byte[] body, int from) {
    FormStep step = next;
    while (step != null && !step.isAt(body, from)) {
      step = step.beside;
    }
    return step;
  }

  /** The step by a key, which is known from now on; a ninth makes the other eight forgotten. */
  FormStep by(FormWay wanted) {
    int known = 0;
    for (FormStep step = next; step != null; step = step.beside) {
      if (step.way.equals(wanted)) {
        return step;
      }
      known++;
    }
    FormStep added = new FormStep(wanted, known < MOST_NEXT ? next : null);
    next = added;
    return added;
  }

  /** How many bytes the key takes, with its {@code =}. */
  int length() {
    return key.length;
  }

  /** Whether the key and its {@code =} stand at a place. */
  private boolean isAt(byte[] body, int from) {
    return from + key.length <= body.length && Letters.areAt(body, from, key);
  }

  /** The form that ends here; {@code null} where none does that is known. */
  @Nullable KnownForm whole() {
    return whole;
  }

  void endsAs(KnownForm form) {
    whole = form;
  }
}
