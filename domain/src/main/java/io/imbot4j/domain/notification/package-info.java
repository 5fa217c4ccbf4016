/**
 * Notifications: what shows under the bell of a portal, not in a chat. Start with {@link
 * io.imbot4j.domain.notification.NewNotification}, and send it through {@code
 * io.imbot4j.port.Notifications}.
 */
@NullMarked
package io.imbot4j.domain.notification;

import org.jspecify.annotations.NullMarked;
