package io.imbot4j.domain.message;

/**
 * What kind of file a file is. An open set: an unknown word is kept as it is.
 *
 * @param value as the portal wrote it, {@code ""} where it did not say
 */
public record FileType(String value) {
  /** The portal did not say. */
  public static final FileType UNSAID = new FileType("");

  public static final FileType FILE = new FileType("file");

  public static final FileType IMAGE = new FileType("image");

  public static final FileType VIDEO = new FileType("video");

  public static final FileType AUDIO = new FileType("audio");

  @Override
  public String toString() {
    return value;
  }
}
