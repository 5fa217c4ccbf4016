package io.imbot4j.domain.app;

/**
 * Whether a method can be called ({@code method.get}). Immutable.
 *
 * @param exists whether the portal has it
 * @param available whether the application's scopes reach it
 */
public record MethodState(boolean exists, boolean available) {}
