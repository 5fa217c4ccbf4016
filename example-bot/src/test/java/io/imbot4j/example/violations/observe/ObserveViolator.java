package io.imbot4j.example.violations.observe;

import io.imbot4j.example.violations.http.HttpViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code observe} must not know. */
public record ObserveViolator(@Nullable HttpViolator forbidden) {}
