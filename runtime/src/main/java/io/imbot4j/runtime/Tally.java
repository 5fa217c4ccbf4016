package io.imbot4j.runtime;

/** What came of messages, counted. Immutable. */
record Tally(long known, long sent, long refused, long inDoubt) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(
        known + more.known, sent + more.sent, refused + more.refused, inDoubt + more.inDoubt);
  }

  /** How many messages were tried. */
  long tried() {
    return sent + refused + inDoubt;
  }

  /** Whether messages were sent and the portal answered none. */
  boolean isSilence() {
    return sent + refused == 0 && inDoubt > 0;
  }

  /** Whether the portal answered. */
  boolean isAnswer() {
    return sent + refused > 0;
  }
}
