package io.imbot4j.domain.message;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file in a message; a message's own list often knows no more than the number. Immutable.
 *
 * @param id the number of the file on the portal's drive
 * @param name {@code ""} where the portal did not say
 * @param size in bytes, 0 where the portal did not say
 * @param image {@code null} for what is no picture
 * @param status {@code done} once it is stored; an open set
 * @param progress of the upload, in percent
 * @param urlPreview the three addresses hold for a while and speak for whoever asked, hence secret;
 *     {@code null} in events, of which none keeps them
 * @param viewerAttrs texts, lists and maps
 * @param mediaUrl texts, lists and maps
 * @param more what the portal said and no component here names, or a value that does not fit its
 *     component; never a token
 */
public record MessageFile(
    long id,
    String name,
    long size,
    @Nullable ChatId chat,
    @Nullable Instant date,
    FileType type,
    String extension,
    @Nullable Picture image,
    String status,
    long progress,
    @Nullable UserId author,
    String authorName,
    @Nullable Secret urlPreview,
    @Nullable Secret urlShow,
    @Nullable Secret urlDownload,
    Map<String, Object> viewerAttrs,
    Map<String, Object> mediaUrl,
    boolean transcribable,
    boolean videoNote,
    boolean voiceNote,
    Map<String, Object> more) {

  public MessageFile {
    viewerAttrs = Map.copyOf(viewerAttrs);
    mediaUrl = Map.copyOf(mediaUrl);
    more = Map.copyOf(more);
  }

  /** Starts the description of a file. */
  public static MessageFileBuilder of(long id) {
    return new MessageFileBuilder(id);
  }

  /** What it is, without the links to it. */
  @Override
  public String toString() {
    return "MessageFile[id=" + id + ", name=" + name + ", size=" + size + ", type=" + type + "]";
  }

  /** A file of which only the number, the name and the size are known. */
  public MessageFile(long id, String name, long size) {
    this(
        id,
        name,
        size,
        null,
        null,
        FileType.UNSAID,
        "",
        null,
        "",
        0,
        null,
        "",
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        false,
        false,
        false,
        Map.of());
  }
}
