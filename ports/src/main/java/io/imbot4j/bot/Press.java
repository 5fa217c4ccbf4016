package io.imbot4j.bot;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;

/**
 * A button that was pressed. Immutable.
 *
 * @param payload the record the button carried
 * @param message the message the button belongs to
 * @param by who pressed it
 * @param <T> the payload's type
 */
public record Press<T extends Record>(T payload, MessageId message, User by) {}
