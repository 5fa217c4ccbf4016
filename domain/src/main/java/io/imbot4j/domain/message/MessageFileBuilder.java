package io.imbot4j.domain.message;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a file; what is left out stays as the factory has it. For one
 * thread.
 */
public final class MessageFileBuilder {
  private final long id;
  private String name = "";
  private long size;
  private @Nullable ChatId chat;
  private @Nullable Instant date;
  private FileType type = FileType.UNSAID;
  private String extension = "";
  private @Nullable Picture image;
  private String status = "";
  private long progress;
  private @Nullable UserId author;
  private String authorName = "";
  private @Nullable Secret urlPreview;
  private @Nullable Secret urlShow;
  private @Nullable Secret urlDownload;
  private Map<String, Object> viewerAttrs = Map.of();
  private Map<String, Object> mediaUrl = Map.of();
  private boolean transcribable;
  private boolean videoNote;
  private boolean voiceNote;
  private Map<String, Object> more = Map.of();

  MessageFileBuilder(long id) {
    this.id = id;
  }

  /** {@code ""} where unsaid. */
  public MessageFileBuilder name(String value) {
    name = value;
    return this;
  }

  /** In bytes. */
  public MessageFileBuilder size(long value) {
    size = value;
    return this;
  }

  /** Where it was sent. */
  public MessageFileBuilder chat(@Nullable ChatId value) {
    chat = value;
    return this;
  }

  /** When it was sent. */
  public MessageFileBuilder date(@Nullable Instant value) {
    date = value;
    return this;
  }

  /** What kind of file it is. */
  public MessageFileBuilder type(FileType value) {
    type = value;
    return this;
  }

  /** In lower case, without the dot. */
  public MessageFileBuilder extension(String value) {
    extension = value;
    return this;
  }

  /** The size of a picture. */
  public MessageFileBuilder image(@Nullable Picture value) {
    image = value;
    return this;
  }

  /** {@code done} once it is stored. */
  public MessageFileBuilder status(String value) {
    status = value;
    return this;
  }

  /** In percent. */
  public MessageFileBuilder progress(long value) {
    progress = value;
    return this;
  }

  /** Who sent it. */
  public MessageFileBuilder author(@Nullable UserId value) {
    author = value;
    return this;
  }

  /** {@code ""} where unsaid. */
  public MessageFileBuilder authorName(String value) {
    authorName = value;
    return this;
  }

  /** Where a small picture of it is. */
  public MessageFileBuilder urlPreview(@Nullable Secret value) {
    urlPreview = value;
    return this;
  }

  /** Where it is shown. */
  public MessageFileBuilder urlShow(@Nullable Secret value) {
    urlShow = value;
    return this;
  }

  /** Where it can be fetched. */
  public MessageFileBuilder urlDownload(@Nullable Secret value) {
    urlDownload = value;
    return this;
  }

  /** What the page's viewer needs. */
  public MessageFileBuilder viewerAttrs(Map<String, Object> value) {
    viewerAttrs = value;
    return this;
  }

  /** Where a film or a sound is played. */
  public MessageFileBuilder mediaUrl(Map<String, Object> value) {
    mediaUrl = value;
    return this;
  }

  /** Whether it can be written out. */
  public MessageFileBuilder transcribable(boolean value) {
    transcribable = value;
    return this;
  }

  /** Whether it is a video note. */
  public MessageFileBuilder videoNote(boolean value) {
    videoNote = value;
    return this;
  }

  /** Whether it is a voice note. */
  public MessageFileBuilder voiceNote(boolean value) {
    voiceNote = value;
    return this;
  }

  /** What has no name here. */
  public MessageFileBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public MessageFile build() {
    return new MessageFile(
        id,
        name,
        size,
        chat,
        date,
        type,
        extension,
        image,
        status,
        progress,
        author,
        authorName,
        urlPreview,
        urlShow,
        urlDownload,
        viewerAttrs,
        mediaUrl,
        transcribable,
        videoNote,
        voiceNote,
        more);
  }
}
