package io.imbot4j.domain.message;

/**
 * A file in a message. Immutable.
 *
 * @param id the number of the file on the portal's drive
 * @param name {@code ""} where the portal did not say
 * @param size in bytes, 0 where the portal did not say
 */
public record MessageFile(long id, String name, long size) {}
