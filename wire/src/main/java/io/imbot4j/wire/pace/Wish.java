package io.imbot4j.wire.pace;

import io.imbot4j.port.Pace;

/**
 * What a schedule would take out of a budget that it shares: {@link
 * io.imbot4j.port.CallBudget#take}.
 *
 * @param requests how many, from 1
 * @param kept how many are to be left to others
 * @param pace what the portal allows
 */
public record Wish(int requests, int kept, Pace pace) {}
