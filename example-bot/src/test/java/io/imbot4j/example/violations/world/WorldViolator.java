package io.imbot4j.example.violations.world;

import io.imbot4j.example.violations.domain.DomainViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code world} must not know. */
public record WorldViolator(@Nullable DomainViolator forbidden) {}
