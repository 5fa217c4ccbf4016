package io.imbot4j.world;

import io.imbot4j.world.content.Base64Text;
import io.imbot4j.world.content.Keyboard;
import java.util.List;

/** Takes a file that came as Base64 text into a chat, with a message of its own. */
final class Uploads {
  private static final long LARGEST = 100L * 1024 * 1024;
  private static final int LETTERS = 4;
  private static final int BYTES = 3;

  private final Portal portal;

  Uploads(Portal portal) {
    this.portal = portal;
  }

  /**
   * Posts the file that these fields hold.
   *
   * @param empty what to say when its name or its content is missing
   */
  Uploaded post(Chat chat, int author, Params fields, String empty) {
    String name = fields.text("name").strip();
    String content = fields.text("content");
    if (name.isEmpty() || content.isBlank()) {
      throw new Refusal("FILE_EMPTY", empty);
    }
    if ((long) content.length() / LETTERS * BYTES > LARGEST) {
      throw new Refusal("FILE_TOO_LARGE", "File is too large");
    }
    byte[] bytes =
        Base64Text.decoded(content)
            .orElseThrow(() -> new Refusal("FILE_INVALID_CONTENT", "Invalid base64 content"));
    return post(chat, author, name, bytes, fields.text("message"));
  }

  Uploaded post(Chat chat, int author, String name, byte[] bytes, String text) {
    StoredFile file = portal.disk.store(chat, author, name, bytes);
    Draft draft = new Draft(text, Keyboard.NONE, null, 0, false, List.of(file.view()));
    return new Uploaded(file, portal.talk.post(chat, author, draft));
  }

  /** A file in its place. */
  record Uploaded(StoredFile file, Message message) {}
}
