package io.imbot4j.world;

import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, whose place in the whole is told beside the result.
 *
 * @param result what stands under {@code result}
 * @param total how many there are in all
 * @param next where the next part starts, null for the last one
 */
record Page(Object result, int total, @Nullable Integer next) {}
