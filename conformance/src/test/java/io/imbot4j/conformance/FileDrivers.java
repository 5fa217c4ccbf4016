package io.imbot4j.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Map;

/** Files of both the bot and the user. */
final class FileDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.v2.File.upload",
          (portal, request) ->
              portal.v2(request).files().upload(request.dialog("dialogId"), file(request)),
          "imbot.v2.File.download",
          (portal, request) -> {
            ByteArrayOutputStream into = new ByteArrayOutputStream();
            portal.v2(request).files().download(id(request), into);
            return into.toString(UTF_8);
          },
          "im.v2.File.upload",
          (portal, request) ->
              portal.user().files().upload(request.dialog("dialogId"), file(request)),
          "im.v2.File.download",
          (portal, request) -> {
            ByteArrayOutputStream into = new ByteArrayOutputStream();
            portal.user().files().download(request.dialog("dialogId"), id(request), into);
            return into.toString(UTF_8);
          });

  private FileDrivers() {}

  private static FileId id(Values request) {
    return new FileId(request.number("fileId"));
  }

  private static NewFile file(Values request) {
    Values fields = request.child("fields");
    byte[] bytes = Base64.getDecoder().decode(fields.text("content"));
    NewFile file = NewFile.of(fields.text("name"), FileContent.of(bytes));
    return fields.optional("message").map(Text::bb).map(file::saying).orElse(file);
  }
}
