package io.imbot4j.wire;

import java.util.List;

/**
 * One spelling of a key and the names in it, which are the way to a value: {@code
 * data%5Bbot%5D%5Bid%5D} leads by data, bot and id. Nothing but the guess of what comes next
 * changes, and any thread's guess will do.
 */
final class FormWay {
  /** Before the first key. */
  static final FormWay START = new FormWay(new byte[0], new String[0]);

  private final byte[] written;
  private final String[] names;

  /** The names but the last, told as one; {@code ""} where they may lead elsewhere each time. */
  private final String stem;

  private int follower;

  FormWay(byte[] written, String[] names) {
    this.written = written;
    this.names = names;
    List<String> leading = List.of(names).subList(0, Math.max(0, names.length - 1));
    stem = leading.contains("") ? "" : String.join("\0", leading).intern();
  }

  /** How many bytes the key takes. */
  int length() {
    return written.length;
  }

  /** None for a key PHP ignores; {@code ""} for {@code []}, which appends. */
  String[] names() {
    return names;
  }

  /**
   * The place, among the known ones, of what came after it the last time. A place and not the way
   * itself, which would keep that and all that followed it in memory.
   */
  int follower() {
    return follower;
  }

  void followedBy(int place) {
    follower = place;
  }

  /** Whether it surely leads into the same map as the one right before it. */
  boolean isBeside(FormWay before) {
    return !stem.isEmpty() && stem.equals(before.stem);
  }

  boolean isWithin(BracketForm.Limits limits) {
    return written.length <= limits.keyLength() && names.length <= limits.depth();
  }

  /** Whether the key that begins at a place, and ends at a {@code =}, is this one. */
  boolean isAt(byte[] body, int from) {
    int to = from + written.length;
    return to < body.length && body[to] == '=' && Letters.areAt(body, from, written);
  }

  boolean isWritten(byte[] body, int from, int to) {
    return to - from == written.length && Letters.areAt(body, from, written);
  }
}
