package io.imbot4j.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of messages as {@code im.dialog.messages.get} writes them, in the new spelling. */
final class ImFileShape {
  private final Portal portal;

  ImFileShape(Portal portal) {
    this.portal = portal;
  }

  List<Map<String, @Nullable Object>> of(List<Message> messages) {
    return messages.stream().flatMap(this::files).toList();
  }

  private Stream<Map<String, @Nullable Object>> files(Message message) {
    return message.files.stream().map(file -> file(message, file));
  }

  private Map<String, @Nullable Object> file(Message message, MessageView.File file) {
    int dot = file.name().lastIndexOf('.');
    return Tree.of(
        "id",
        file.id(),
        "chatId",
        message.chat.id,
        "date",
        WorldClock.date(message.date),
        "type",
        "file",
        "name",
        file.name(),
        "extension",
        dot < 0 ? "" : file.name().substring(dot + 1),
        "size",
        file.size(),
        "image",
        false,
        "status",
        "done",
        "progress",
        100,
        "authorId",
        message.author,
        "authorName",
        portal.user(message.author).map(User::name).orElse(""),
        "urlPreview",
        "",
        "urlShow",
        "",
        "urlDownload",
        "",
        "viewerAttrs",
        List.of(),
        "mediaUrl",
        List.of(),
        "isTranscribable",
        false,
        "isVideoNote",
        false,
        "isVoiceNote",
        false);
  }
}
