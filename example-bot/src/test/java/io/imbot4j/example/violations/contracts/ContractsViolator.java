package io.imbot4j.example.violations.contracts;

import io.imbot4j.example.violations.runtime.RuntimeViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code contracts} must not know. */
public record ContractsViolator(@Nullable RuntimeViolator forbidden) {}
