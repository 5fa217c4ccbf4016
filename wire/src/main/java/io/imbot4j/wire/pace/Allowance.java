package io.imbot4j.wire.pace;

import java.time.Instant;

/** How many requests may go of those that several nodes share; any number where they do not. */
final class Allowance {
  private boolean limited;
  private int left;
  private Instant until = Instant.MIN;

  void begin() {
    limited = true;
  }

  int room(Instant now) {
    return limited ? now.isBefore(until) ? left : 0 : Integer.MAX_VALUE;
  }

  void add(int requests, Instant end) {
    left = requests;
    until = end;
  }

  void use() {
    left--;
  }
}
