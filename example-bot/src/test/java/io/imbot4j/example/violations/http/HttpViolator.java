package io.imbot4j.example.violations.http;

import io.imbot4j.example.violations.servlet.ServletViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code http} must not know. */
public record HttpViolator(@Nullable ServletViolator forbidden) {}
