package io.imbot4j.http;

import io.imbot4j.domain.file.FileContent;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an empty text for a file's content, and notes the place between its quotes. */
final class FileContents extends SimpleModule {
  private static final long serialVersionUID = 1L;

  FileContents() {
    addSerializer(
        new StdSerializer<FileContent>(FileContent.class) {
          @Override
          public void serialize(
              FileContent content, JsonGenerator json, SerializationContext context) {
            json.writeString("");
            json.flush();
            ((Places) context.getAttribute(Places.class)).note(content);
          }
        });
  }

  /** JSON while it is written, and where in it contents belong. For one thread. */
  static final class Places extends ByteArrayOutputStream {
    private final Map<Integer, FileContent> contents = new HashMap<>();

    private void note(FileContent content) {
      contents.put(size() - 1, content);
    }

    RequestBody body() {
      return RequestBody.json(toByteArray(), contents);
    }
  }
}
