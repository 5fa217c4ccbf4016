package io.imbot4j.domain.file;

import io.imbot4j.domain.Text;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file to send, which the portal puts into a message of its own. Immutable.
 *
 * @param name what people see and save it as, with its extension; not blank
 * @param content its bytes
 * @param message what the message says beside the file; {@code null} for nothing
 * @see <a href="https://apidocs.bitrix24.com/">imbot.v2.File.upload, fields</a>
 */
public record NewFile(String name, FileContent content, @Nullable Text message) {
  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public NewFile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("file name is blank; give the one people are to see");
    }
    Objects.requireNonNull(content, "content");
  }

  /**
   * A file on this machine, under its own name.
   *
   * @throws IllegalArgumentException if it is a root, empty or too large
   * @throws java.io.UncheckedIOException if there is no such file
   */
  public static NewFile of(Path file) {
    Path name = file.getFileName();
    return of(name == null ? "" : name.toString(), FileContent.of(file));
  }

  /**
   * Bytes under a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static NewFile of(String name, FileContent content) {
    return new NewFile(name, content, null);
  }

  /** With these words beside it. */
  public NewFile saying(Text message) {
    return new NewFile(name, content, message);
  }
}
