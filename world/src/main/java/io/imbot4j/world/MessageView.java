package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as a person sees it. Immutable.
 *
 * @param authorId 0 for a line of the portal itself
 * @param keyboard the buttons in order, each with its row; the place in this list is what {@link
 *     Actor#press} takes
 * @param menu the entries of its context menu; the place in this list is what {@link Actor#choose}
 *     takes
 * @param forward where it was passed on from, null when its author wrote it here
 */
public record MessageView(
    int id,
    int authorId,
    String text,
    List<Map<String, Object>> keyboard,
    @Nullable Author author,
    Instant date,
    boolean system,
    boolean edited,
    boolean deleted,
    @Nullable Quote replyTo,
    @Nullable Object attach,
    List<Reaction> reactions,
    List<File> files,
    List<Map<String, Object>> menu,
    @Nullable Origin forward) {

  /** Who wrote it. */
  public record Author(int id, String name, boolean bot, String color) {}

  /** The message it answers. */
  public record Quote(int id, String text, int authorId) {}

  /** The message it was passed on from, and who wrote that. */
  public record Origin(int id, String author) {}

  /** One reaction and everyone who left it. */
  public record Reaction(String reaction, List<Integer> users) {}

  /** A file that came with it. */
  public record File(int id, String name, long size) {}
}
