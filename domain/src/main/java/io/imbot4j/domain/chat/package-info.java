/**
 * Chats: as a portal describes them, and new ones to open.
 *
 * <p>Start at {@link io.imbot4j.domain.chat.NewChat}; a chat's tie to a deal or a task is an {@link
 * io.imbot4j.domain.chat.EntityBinding}.
 */
@NullMarked
package io.imbot4j.domain.chat;

import org.jspecify.annotations.NullMarked;
