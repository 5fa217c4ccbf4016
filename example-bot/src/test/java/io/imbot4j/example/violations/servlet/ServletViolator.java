package io.imbot4j.example.violations.servlet;

import io.imbot4j.example.violations.observe.ObserveViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code servlet} must not know. */
public record ServletViolator(@Nullable ObserveViolator forbidden) {}
