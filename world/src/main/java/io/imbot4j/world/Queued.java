package io.imbot4j.world;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting to be fetched.
 *
 * @param logged its line in the log
 * @param event as it is answered
 */
record Queued(int id, Instant at, long logged, Map<String, @Nullable Object> event) {}
