package io.imbot4j.port;

/**
 * Speaks to one portal as the user who authorised the application; needs the scope {@code im}.
 *
 * <p>What has no method here, such as {@code im.recent.*}, {@code im.search.*}, {@code im.disk.*}
 * and {@code im.department.*}, is reached by {@link AppGateway#call}. Threads, time and failures as
 * {@link MessengerGateway} promises them.
 */
public interface UserGateway {
  /** The user's group chats ({@code im.chat.*}). */
  UserChats chats();

  /** What the user writes ({@code im.message.*}). */
  UserMessages messages();

  /** Reading the user's dialogs ({@code im.dialog.*}). */
  UserDialogs dialogs();

  /** Who is on the portal ({@code im.user.*}, {@code user.current}). */
  People people();

  /** What shows under the user's bell, and under others' ({@code im.notify.*}). */
  Notifications notifications();

  /** The files the user sends and gets ({@code im.v2.File.*}). */
  UserFiles files();

  /** What happens in the user's chats ({@code im.v2.Event.*}). */
  UserEvents events();
}
