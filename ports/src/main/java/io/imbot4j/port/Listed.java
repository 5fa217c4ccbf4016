package io.imbot4j.port;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list method. Immutable.
 *
 * @param result what stands under {@code result}, as {@link AppGateway#call} gives it
 * @param total how many there are, {@code null} where the portal did not say
 * @param next the {@code start} of the next page, {@code null} for the last
 */
public record Listed(@Nullable Object result, @Nullable Long total, @Nullable Long next) {}
