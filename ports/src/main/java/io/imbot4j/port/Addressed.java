package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.message.NewMessage;

/** A message and the dialog it goes to. Immutable. */
public record Addressed(DialogId to, NewMessage message) {}
