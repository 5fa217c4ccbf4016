package io.imbot4j.example.violations.doctor;

import io.imbot4j.example.violations.servlet.ServletViolator;
import org.jspecify.annotations.Nullable;

/** Knows what {@code doctor} must not know. */
public record DoctorViolator(@Nullable ServletViolator forbidden) {}
