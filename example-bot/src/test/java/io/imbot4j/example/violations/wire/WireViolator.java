package io.imbot4j.example.violations.wire;

import io.imbot4j.example.violations.runtime.RuntimeViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code wire} must not know. */
public record WireViolator(@Nullable RuntimeViolator forbidden) {}
