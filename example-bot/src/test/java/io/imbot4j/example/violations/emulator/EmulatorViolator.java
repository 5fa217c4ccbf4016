package io.imbot4j.example.violations.emulator;

import io.imbot4j.example.violations.http.HttpViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code emulator} must not know. */
public record EmulatorViolator(@Nullable HttpViolator forbidden) {}
