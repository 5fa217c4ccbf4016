package io.imbot4j.domain.chat;

import io.imbot4j.domain.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which users of a dialog to list, and from where. Immutable.
 *
 * @param skipExternal leaves out whoever signs in from outside, as mail users do
 * @param exceptTypes outside kinds to keep nevertheless, by their {@code externalAuthId}
 * @param after only those behind this one, {@code null} for no such limit
 * @param offset how many to pass over, {@code null} for none
 * @param limit 1 to {@value #MAX_LIMIT}, {@code null} for the portal's own
 */
public record UserFilter(
    boolean skipExternal,
    List<String> exceptTypes,
    @Nullable UserId after,
    @Nullable Integer offset,
    @Nullable Integer limit) {

  /** The longest page: {@value}. */
  public static final int MAX_LIMIT = 200;

  /** Everybody, from the first. */
  public static final UserFilter ALL = new UserFilter(false, List.of(), null, null, null);

  /**
   * @throws IllegalArgumentException if the limit is out of range, or the offset below zero
   */
  public UserFilter {
    exceptTypes = List.copyOf(exceptTypes);
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + MAX_LIMIT);
    }
    if (offset != null && offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is below zero");
    }
  }

  /**
   * Without those from outside.
   *
   * @param except kinds to keep nevertheless, such as {@code email}
   */
  public UserFilter withoutExternal(String... except) {
    return new UserFilter(true, List.of(except), after, offset, limit);
  }

  /** Only those behind one, in the order of their numbers. */
  public UserFilter after(UserId last) {
    return new UserFilter(skipExternal, exceptTypes, last, offset, limit);
  }

  /** Passing over so many, as {@link io.imbot4j.domain.Page#next} says. */
  public UserFilter from(int first) {
    return new UserFilter(skipExternal, exceptTypes, after, first, limit);
  }

  /** At most so many. */
  public UserFilter limit(int most) {
    return new UserFilter(skipExternal, exceptTypes, after, offset, most);
  }
}
