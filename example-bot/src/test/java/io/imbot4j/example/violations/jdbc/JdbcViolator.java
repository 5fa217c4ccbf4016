package io.imbot4j.example.violations.jdbc;

import io.imbot4j.example.violations.servlet.ServletViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code jdbc} must not know. */
public record JdbcViolator(@Nullable ServletViolator forbidden) {}
