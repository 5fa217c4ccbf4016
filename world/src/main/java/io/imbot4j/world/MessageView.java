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
    List<File> files) {

  /** Who wrote it. */
  public record Author(int id, String name, boolean bot, String color) {}

  /** The message it answers. */
  public record Quote(int id, String text, int authorId) {}

  /** One reaction and everyone who left it. */
  public record Reaction(String reaction, List<Integer> users) {}

  /** A file that came with it. */
  public record File(int id, String name, long size) {}
}
