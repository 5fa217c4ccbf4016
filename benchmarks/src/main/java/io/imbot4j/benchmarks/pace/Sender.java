package io.imbot4j.benchmarks.pace;

import io.imbot4j.wire.pace.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A way to send many messages, which are known by their numbers. */
interface Sender {
  /** The messages of a request to send now, empty for none. */
  List<Integer> next(Instant now);

  /** When to ask again if nothing is answered before. */
  Optional<Instant> again(Instant now);

  /** What became of the messages of a request. */
  void returned(List<Integer> request, List<Outcome> outcomes, Instant now);
}
