package io.imbot4j.domain.message;

/**
 * The size of a file that is a picture. Immutable.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(long width, long height) {}
