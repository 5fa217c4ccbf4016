package io.imbot4j.wire;

import io.imbot4j.port.Notifications;
import io.imbot4j.port.People;
import io.imbot4j.port.UserChats;
import io.imbot4j.port.UserDialogs;
import io.imbot4j.port.UserEvents;
import io.imbot4j.port.UserFiles;
import io.imbot4j.port.UserGateway;
import io.imbot4j.port.UserMessages;

/** Speaks {@code im.*}, as the authorising user. */
final class ImGateway implements UserGateway {
  private final Caller caller;

  ImGateway(Caller caller) {
    this.caller = caller;
  }

  @Override
  public UserChats chats() {
    return new ImChats(caller);
  }

  @Override
  public UserMessages messages() {
    return new ImMessages(caller);
  }

  @Override
  public UserDialogs dialogs() {
    return new ImDialogs(caller);
  }

  @Override
  public People people() {
    return new ImPeople(caller);
  }

  @Override
  public Notifications notifications() {
    return new ImNotifications(caller);
  }

  @Override
  public UserFiles files() {
    return new ImFiles(caller);
  }

  @Override
  public UserEvents events() {
    return new ImEvents(caller);
  }
}
