package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a portal posts: {@code application/x-www-form-urlencoded} with the brackets of
 * PHP, {@code data[bot][id]=456}.
 *
 * <p>Stateless.
 */
public final class BracketForm {
  private BracketForm() {}

  /**
   * What a form may be made of. Immutable.
   *
   * @param pairs at most this many {@code key=value}
   * @param depth at most this many names and brackets in a key
   * @param keyLength at most this many characters in a key
   */
  public record Limits(int pairs, int depth, int keyLength) {
    /** Far beyond what a portal sends: an event has some 200 pairs, 5 deep. */
    public static final Limits GENEROUS = new Limits(2_000, 16, 1_000);
  }

  /**
   * Reads a body within {@link Limits#GENEROUS}.
   *
   * @throws MalformedForm as {@link #parse(byte[], Limits)} does
   */
  public static Tree parse(byte[] body) {
    return parse(body, Limits.GENEROUS);
  }

  /**
   * Reads a body as PHP would: brackets literal or escaped, {@code a[]} appends, the last of two
   * equal keys stays, a wrong escape stays as it is, and a blank or a dot in the first name becomes
   * {@code _}.
   *
   * <p>Bytes that are no UTF-8 become U+FFFD: a text that was cut in the middle of a character must
   * not cost the whole event.
   *
   * <p>Texts stay in the body until they are asked for: leave it unchanged as long as the tree is
   * used.
   *
   * @return maps and texts; a list is a map whose keys count from 0; safe for use by many threads
   * @throws MalformedForm if the body is beyond a limit
   */
  public static Tree parse(byte[] body, Limits limits) {
    return Tree.of(new FormParser(body, limits).parse());
  }

  /**
   * Reads a body that is text already.
   *
   * @throws MalformedForm as {@link #parse(byte[], Limits)} does
   */
  public static Tree parse(String body) {
    return parse(body.getBytes(UTF_8));
  }

  /**
   * Writes a form as PHP's {@code http_build_query} does: {@code null} and what is empty are left
   * out, {@code true} is {@code 1} and {@code false} {@code 0}.
   *
   * @param tree texts, numbers, booleans, {@code null}, lists and maps
   */
  public static String write(Map<String, ? extends @Nullable Object> tree) {
    StringBuilder form = new StringBuilder();
    tree.forEach((key, value) -> FormWriter.write(form, PercentCode.encode(key), value));
    return form.toString();
  }
}
