package io.imbot4j.domain.notification;

import io.imbot4j.domain.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among notifications; at least one of text, kinds, authors, day and period.
 * Immutable.
 *
 * @param text at least {@value #MIN_TEXT} characters, {@code null} for any
 * @param types kinds such as {@code tasks|task_update}, of {@link NotificationGroup.Setting#id}
 * @param authors whose, none for anybody's
 * @param day a moment of the day they came on
 * @param from not before, together with {@code to}
 * @param to not after
 * @param before only those older than this one, to go on after a page
 * @param limit 1 to {@value #MAX_LIMIT}, {@code null} for the portal's own
 * @param groupTag only those of one group, such as {@code TASK|42}
 */
public record NotificationSearch(
    @Nullable String text,
    List<String> types,
    List<UserId> authors,
    @Nullable OffsetDateTime day,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime to,
    @Nullable NotificationId before,
    @Nullable Integer limit,
    @Nullable String groupTag) {

  /** The shortest text the portal searches for, in characters: {@value}. */
  public static final int MIN_TEXT = 3;

  /** The longest page: {@value}. */
  public static final int MAX_LIMIT = 50;

  /**
   * @throws IllegalArgumentException if there is nothing to look for, the text is too short, one
   *     end of the period is missing, or the limit is out of range
   */
  public NotificationSearch {
    types = List.copyOf(types);
    authors = List.copyOf(authors);
    if (text != null && text.strip().length() < MIN_TEXT) {
      throw new IllegalArgumentException(
          "search text \"" + text + "\" is shorter than " + MIN_TEXT + " characters");
    }
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException("a period wants both its ends; give from and to");
    }
    if (text == null && types.isEmpty() && authors.isEmpty() && day == null && from == null) {
      throw new IllegalArgumentException(
          "nothing to search for; give a text, a kind, an author, a day or a period");
    }
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + MAX_LIMIT);
    }
  }

  /** Looks for a text. */
  public static Builder text(String text) {
    return new Builder().withText(text);
  }

  /** Looks for kinds of notifications. */
  public static Builder types(String... types) {
    return new Builder().ofTypes(types);
  }

  /** Looks for what some people caused. */
  public static Builder authors(UserId... authors) {
    return new Builder().by(authors);
  }

  /** Looks for what came on the day of a moment. */
  public static Builder day(OffsetDateTime day) {
    return new Builder().on(day);
  }

  /** Looks for what came in a period. */
  public static Builder between(OffsetDateTime from, OffsetDateTime to) {
    return new Builder().within(from, to);
  }

  /** Gathers what must hold at the same time. For one thread. */
  public static final class Builder {
    private @Nullable String text;
    private List<String> types = List.of();
    private List<UserId> authors = List.of();
    private @Nullable OffsetDateTime day;
    private @Nullable OffsetDateTime from;
    private @Nullable OffsetDateTime to;
    private @Nullable NotificationId before;
    private @Nullable Integer limit;
    private @Nullable String groupTag;

    private Builder() {}

    /** Holding a text. */
    public Builder withText(String value) {
      text = value;
      return this;
    }

    /** Of these kinds. */
    public Builder ofTypes(String... values) {
      types = List.of(values);
      return this;
    }

    /** Caused by these people. */
    public Builder by(UserId... values) {
      authors = List.of(values);
      return this;
    }

    /** Of one day. */
    public Builder on(OffsetDateTime value) {
      day = value;
      return this;
    }

    /** Of a period. */
    public Builder within(OffsetDateTime start, OffsetDateTime end) {
      from = start;
      to = end;
      return this;
    }

    /** Older than the last one of the page before. */
    public Builder before(NotificationId value) {
      before = value;
      return this;
    }

    /** At most so many. */
    public Builder limit(int value) {
      limit = value;
      return this;
    }

    /** Of one group. */
    public Builder groupTag(String value) {
      groupTag = value;
      return this;
    }

    /**
     * @throws IllegalArgumentException as {@link NotificationSearch} does
     */
    public NotificationSearch build() {
      return new NotificationSearch(text, types, authors, day, from, to, before, limit, groupTag);
    }
  }
}
