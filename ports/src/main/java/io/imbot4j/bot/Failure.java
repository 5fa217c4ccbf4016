package io.imbot4j.bot;

/**
 * A turn that ended in an exception. Immutable.
 *
 * @param id a short number to tell the person, which is in the log as well
 * @param what what was being handled, in a few words
 * @param cause what was thrown; it may name what people wrote, so it is not for their eyes
 */
public record Failure(String id, String what, Throwable cause) {}
