/**
 * Messages: received ones, new ones, their text and their buttons.
 *
 * <p>Start at {@link io.imbot4j.domain.message.NewMessage}; received ones are a {@link
 * io.imbot4j.domain.message.Message}.
 */
@NullMarked
package io.imbot4j.domain.message;

import org.jspecify.annotations.NullMarked;
