package io.imbot4j.world.content;

import java.util.Locale;
import java.util.Map;

/**
 * What a file's name promises of it.
 *
 * @param extension in lower case, empty when the name has none
 * @param type {@code file}, {@code image}, {@code video} or {@code audio}
 * @param mediaType for example {@code image/png}
 */
public record FileKind(String extension, String type, String mediaType) {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("gif", "image/gif"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("csv", "text/csv"),
          Map.entry("json", "application/json"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("txt", "text/plain"),
          Map.entry("zip", "application/zip"));

  /** The kind of a file with this name. */
  public static FileKind of(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String mediaType = MEDIA_TYPES.getOrDefault(extension, UNKNOWN);
    String family = mediaType.substring(0, mediaType.indexOf('/'));
    boolean media = family.equals("image") || family.equals("video") || family.equals("audio");
    return new FileKind(extension, media ? family : "file", mediaType);
  }
}
