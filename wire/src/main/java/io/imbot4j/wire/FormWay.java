package io.imbot4j.wire;

import java.util.Arrays;

/**
 * One spelling of a key and the names in it, which are the way to a value: {@code
 * data%5Bbot%5D%5Bid%5D} leads by data, bot and id. Nothing but the guess of what comes next
 * changes, and any thread's guess will do.
 */
final class FormWay {
  private final byte[] written;
  private final String[] names;
  private FormWay follower = this;

  FormWay(byte[] written, String[] names) {
    this.written = written;
    this.names = names;
  }

  /** How many bytes the key takes. */
  int length() {
    return written.length;
  }

  /** None for a key PHP ignores; {@code ""} for {@code []}, which appends. */
  String[] names() {
    return names;
  }

  /** What came after it the last time; itself where nothing did. */
  FormWay follower() {
    return follower;
  }

  void follow(FormWay next) {
    follower = next;
  }

  boolean isWithin(BracketForm.Limits limits) {
    return written.length <= limits.keyLength() && names.length <= limits.depth();
  }

  /** Whether the key that begins at a place, and ends at a {@code =}, is this one. */
  boolean isAt(byte[] body, int from) {
    int to = from + written.length;
    return to < body.length && body[to] == '=' && isWritten(body, from, to);
  }

  boolean isWritten(byte[] body, int from, int to) {
    return Arrays.equals(body, from, to, written, 0, written.length);
  }
}
