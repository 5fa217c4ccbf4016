package io.imbot4j.wire;

import io.imbot4j.port.UserChats;
import io.imbot4j.port.UserFiles;
import io.imbot4j.port.UserGateway;

/** Speaks {@code im.*}, as the authorising user. */
final class ImGateway implements UserGateway {
  private final ImChats chats;
  private final ImFiles files;

  ImGateway(Caller caller) {
    this.chats = new ImChats(caller);
    this.files = new ImFiles(caller);
  }

  @Override
  public UserChats chats() {
    return chats;
  }

  @Override
  public UserFiles files() {
    return files;
  }
}
