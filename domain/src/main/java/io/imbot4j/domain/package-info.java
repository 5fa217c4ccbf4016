/**
 * Who and where: the ids of a portal, its people, chats and messages.
 *
 * <p>Start at {@link io.imbot4j.domain.DialogId}: it says where a message goes.
 */
@NullMarked
package io.imbot4j.domain;

import org.jspecify.annotations.NullMarked;
