package io.imbot4j.example.violations.domain;

import io.imbot4j.example.violations.port.PortViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code domain} must not know. */
public record DomainViolator(@Nullable PortViolator forbidden) {}
