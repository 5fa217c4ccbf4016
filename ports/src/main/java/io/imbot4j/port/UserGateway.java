package io.imbot4j.port;

/**
 * Speaks to one portal as the user who authorised the application; needs the scope {@code im}.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface UserGateway {
  /** The user's chats. */
  UserChats chats();
}
