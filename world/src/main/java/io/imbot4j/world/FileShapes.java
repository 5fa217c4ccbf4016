package io.imbot4j.world;

import io.imbot4j.world.content.Json;
import io.imbot4j.world.content.Picture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files as trees. */
final class FileShapes {
  private final Portal portal;

  FileShapes(Portal portal) {
    this.portal = portal;
  }

  /** What a bot is told of the file it uploaded. */
  static Map<String, @Nullable Object> brief(StoredFile file) {
    return Tree.of(
        "id", file.id,
        "chatId", file.chat.id,
        "name", file.name,
        "extension", file.kind().extension(),
        "size", file.size());
  }

  /** What a user is told of a file. Its addresses need the user's session. */
  Map<String, @Nullable Object> whole(StoredFile file) {
    String address = address(file);
    boolean image = file.kind().type().equals("image");
    return Tree.of(
        "id",
        file.id,
        "chatId",
        file.chat.id,
        "date",
        WorldClock.date(file.date),
        "type",
        file.kind().type(),
        "name",
        file.name,
        "extension",
        file.kind().extension(),
        "size",
        file.size(),
        "image",
        file.picture().<Object>map(FileShapes::picture).orElse(false),
        "status",
        "done",
        "progress",
        100,
        "authorId",
        file.author,
        "authorName",
        portal.user(file.author).map(User::name).orElse(""),
        "urlPreview",
        image ? address : "",
        "urlShow",
        address,
        "urlDownload",
        address,
        "viewerAttrs",
        viewer(file, address),
        "mediaUrl",
        Tree.of("preview", Tree.of("250", image ? address : "")),
        "isTranscribable",
        false,
        "isVideoNote",
        false,
        "isVoiceNote",
        false);
  }

  private Map<String, @Nullable Object> viewer(StoredFile file, String address) {
    return Tree.of(
        "viewer",
        "",
        "viewerType",
        file.kind().type().equals("image") ? "image" : "code",
        "src",
        address,
        "objectId",
        String.valueOf(file.id),
        "viewerGroupBy",
        String.valueOf(file.chat.id),
        "imChatId",
        file.chat.id,
        "title",
        file.name,
        "unifiedLink",
        portal.config.baseUrl() + "file/" + file.id,
        "actions",
        Json.write(List.of(Map.of("type", "download"))));
  }

  private String address(StoredFile file) {
    Map<String, @Nullable Object> query =
        Tree.of(
            "action",
            "disk.api.file.download",
            "SITE_ID",
            "s1",
            "humanRE",
            1,
            "fileId",
            file.id,
            "exact",
            "N",
            "fileName",
            file.name);
    return portal.config.baseUrl() + "bitrix/services/main/ajax.php?" + PhpQuery.encode(query);
  }

  private static Map<String, @Nullable Object> picture(Picture picture) {
    return Tree.of("height", picture.height(), "width", picture.width());
  }
}
