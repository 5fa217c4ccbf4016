package io.imbot4j.example.violations.bot;

import io.imbot4j.example.violations.runtime.RuntimeViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code bot} must not know. */
public record BotViolator(@Nullable RuntimeViolator forbidden) {}
