package io.imbot4j.wire.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a call, as far as its pace is concerned. */
public sealed interface Outcome {
  /** It is over, and nothing is known of its time: it failed, or nobody knows. */
  Outcome OVER = new Over();

  /** See {@link #OVER}. */
  record Over() implements Outcome {}

  /**
   * It ran.
   *
   * @param took how long
   * @param counted what the portal counts for the method; {@code null} where it does not say
   */
  record Ran(Duration took, @Nullable Counted counted) implements Outcome {}

  /**
   * What the portal counts for a method, in its own time.
   *
   * @param operating how long the method ran in the last ten minutes ({@code time.operating})
   * @param resets when the oldest part of that is forgotten ({@code time.operating_reset_at})
   * @param at when it said so ({@code time.finish})
   */
  record Counted(Duration operating, Instant resets, Instant at) {}

  /** The portal's bucket is full ({@code QUERY_LIMIT_EXCEEDED}): not done, and goes again. */
  record BucketFull() implements Outcome {}

  /** It was not done for another reason, or does no harm if done twice, and goes again. */
  record Again() implements Outcome {}

  /**
   * The method has run too long ({@code OPERATION_TIME_LIMIT}): not done, and goes again.
   *
   * @param after how long the portal would hold it back
   */
  record MethodFull(Duration after) implements Outcome {}
}
