package io.imbot4j.example.violations.port;

import io.imbot4j.example.violations.bot.BotViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code port} must not know. */
public record PortViolator(@Nullable BotViolator forbidden) {}
