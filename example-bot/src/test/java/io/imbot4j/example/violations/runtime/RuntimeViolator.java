package io.imbot4j.example.violations.runtime;

import io.imbot4j.example.violations.wire.WireViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code runtime} must not know. */
public record RuntimeViolator(@Nullable WireViolator forbidden) {}
