package io.imbot4j.wire;

import io.imbot4j.domain.message.FileType;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.MessageFileBuilder;
import io.imbot4j.domain.message.Picture;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a file, as {@code imbot.v2.*}, {@code im.*} and events spell it. */
final class FileObject {
  private FileObject() {}

  /**
   * Reads a file with the links to it, as an answer has it.
   *
   * @return {@code null} where it has no number
   */
  static @Nullable MessageFile read(Tree tree) {
    return read(tree, true);
  }

  /** Reads a file without the links to it, which may speak for whoever is named in them. */
  static @Nullable MessageFile withoutLinks(Tree tree) {
    return read(tree, false);
  }

  private static @Nullable MessageFile read(Tree tree, boolean linked) {
    OptionalLong id = tree.get("id").present().orElse(tree.get("ID")).id();
    if (id.isEmpty()) {
      return null;
    }
    MessageFileBuilder file = MessageFile.of(id.getAsLong());
    More more = new More();
    for (Entries entries = tree.entries(); entries.next(); ) {
      String key = entries.name();
      Tree value = entries.value();
      if (isLink(key)) {
        if (linked) {
          link(file, more, key, value);
        }
      } else if (!isSaid(file, more, key, value)) {
        more.keep(key, value);
      }
    }
    return file.more(more.map()).build();
  }

  private static boolean isSaid(MessageFileBuilder file, More more, String key, Tree value) {
    switch (key) {
      case "id", "ID" -> {}
      case "name", "NAME" -> file.name(more.text(key, value));
      case "size", "SIZE" -> file.size(more.number(key, value));
      case "chatId", "chat_id" -> file.chat(more.chat(key, value));
      case "date" -> file.date(more.instant(key, value));
      case "type", "TYPE" -> file.type(new FileType(more.text(key, value)));
      case "extension", "EXTENSION" -> file.extension(more.text(key, value));
      case "image" -> file.image(picture(more, key, value));
      case "status" -> file.status(more.text(key, value));
      case "progress" -> file.progress(more.number(key, value));
      case "authorId", "author_id" -> file.author(more.user(key, value));
      case "authorName", "author_name" -> file.authorName(more.text(key, value));
      case "isTranscribable" -> file.transcribable(more.flag(key, value));
      case "isVideoNote" -> file.videoNote(more.flag(key, value));
      case "isVoiceNote" -> file.voiceNote(more.flag(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isLink(String key) {
    return switch (key) {
      case "urlPreview", "urlShow", "urlDownload", "urlMachine", "viewerAttrs", "mediaUrl" -> true;
      default -> false;
    };
  }

  private static void link(MessageFileBuilder file, More more, String key, Tree value) {
    switch (key) {
      case "urlPreview" -> file.urlPreview(more.secret(value));
      case "urlShow" -> file.urlShow(more.secret(value));
      case "urlDownload" -> file.urlDownload(more.secret(value));
      case "viewerAttrs" -> file.viewerAttrs(Plain.map(value));
      case "mediaUrl" -> file.mediaUrl(Plain.map(value));
      default -> {}
    }
  }

  private static @Nullable Picture picture(More more, String key, Tree value) {
    long width = value.get("width").number().orElse(0);
    long height = value.get("height").number().orElse(0);
    if (width == 0 && height == 0) {
      more.flag(key, value);
      return null;
    }
    return new Picture(width, height);
  }
}
