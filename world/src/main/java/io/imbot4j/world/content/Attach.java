package io.imbot4j.world.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as a request gave it, checked.
 *
 * @param verdict whether it can be kept
 * @param tree the blocks or the object around them; null when nothing is attached
 */
public record Attach(Verdict verdict, @Nullable Object tree) {
  private static final Set<String> BLOCKS =
      Set.of("MESSAGE", "LINK", "RICH_LINK", "USER", "GRID", "IMAGE", "FILE", "DELIMITER");

  /** What the check found. */
  public enum Verdict {
    /** It was not given, so what is there stays. */
    ABSENT,
    /** It was given as nothing, so what is there goes. */
    REMOVED,
    KEPT,
    INVALID,
    OVERSIZE
  }

  /** Checks a list of blocks, the object around one, or the JSON text of either. */
  public static Attach read(@Nullable Object given) {
    if (given == null) {
      return new Attach(Verdict.ABSENT, null);
    }
    Object tree = given instanceof String text ? ContentTree.parsed(text) : given;
    if (ContentTree.isNothing(tree)) {
      return new Attach(Verdict.REMOVED, null);
    }
    List<?> blocks =
        tree instanceof Map<?, ?> map && map.containsKey("BLOCKS")
            ? ContentTree.list(map.get("BLOCKS"))
            : ContentTree.list(tree);
    if (blocks.isEmpty() || !blocks.stream().allMatch(Attach::isBlock)) {
      return new Attach(Verdict.INVALID, null);
    }
    return ContentTree.isOversize(tree)
        ? new Attach(Verdict.OVERSIZE, null)
        : new Attach(Verdict.KEPT, tree);
  }

  private static boolean isBlock(@Nullable Object block) {
    return block instanceof Map<?, ?> map && map.size() == 1 && BLOCKS.containsAll(map.keySet());
  }
}
