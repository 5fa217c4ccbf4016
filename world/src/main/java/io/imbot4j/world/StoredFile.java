package io.imbot4j.world;

import io.imbot4j.world.content.FileKind;
import io.imbot4j.world.content.Picture;
import java.time.Instant;
import java.util.Optional;

/** A file somebody put into a chat. Immutable. */
final class StoredFile {
  final int id;
  final Chat chat;
  final int author;
  final Instant date;
  final String name;
  private final byte[] bytes;

  StoredFile(int id, Chat chat, int author, Instant date, String name, byte[] bytes) {
    this.id = id;
    this.chat = chat;
    this.author = author;
    this.date = date;
    this.name = name;
    this.bytes = bytes;
  }

  int size() {
    return bytes.length;
  }

  FileKind kind() {
    return FileKind.of(name);
  }

  /** How large the picture in it is; empty for a file without one. */
  Optional<Picture> picture() {
    return kind().type().equals("image") ? Picture.read(bytes) : Optional.empty();
  }

  FileContent content() {
    return new FileContent(name, bytes);
  }

  MessageView.File view() {
    return new MessageView.File(id, name, bytes.length);
  }
}
