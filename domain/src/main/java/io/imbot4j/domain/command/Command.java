package io.imbot4j.domain.command;

import io.imbot4j.domain.CommandId;

/**
 * A registered slash command as its portal lists it. Immutable.
 *
 * @param title in the caller's language, {@code ""} for a hidden one
 * @param params how its arguments look, {@code ""} for none
 */
public record Command(
    CommandId id,
    CommandName name,
    String title,
    String params,
    boolean common,
    boolean hidden,
    boolean extranet) {}
