package io.imbot4j.world;

/**
 * Something ordered to go wrong that has not happened as often as ordered.
 *
 * @param id its number, by which it can be called off
 * @param kind {@code call}, {@code answer} or {@code delivery}
 * @param what the error code, or how it goes wrong, in small letters
 * @param method which call it waits for, empty for any
 * @param times how often it will happen still; 0 for until it is called off
 */
public record ArmedFault(int id, String kind, String what, String method, int times) {}
