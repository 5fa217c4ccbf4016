package io.imbot4j.wire;

import io.imbot4j.port.UserChats;
import io.imbot4j.port.UserGateway;

/** Speaks {@code im.*}, as the authorising user. */
final class ImGateway implements UserGateway {
  private final ImChats chats;

  ImGateway(Caller caller) {
    this.chats = new ImChats(caller);
  }

  @Override
  public UserChats chats() {
    return chats;
  }
}
