package io.imbot4j.wire;

import io.imbot4j.domain.UserCard;
import io.imbot4j.domain.UserId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the card of {@code user.current}, in its capital letters. */
final class UserCardObject {
  private static final int DAY = "2026-11-21".length();
  private static final Set<String> NAMED =
      Set.of(
          "ID",
          "ACTIVE",
          "NAME",
          "SECOND_NAME",
          "LAST_NAME",
          "EMAIL",
          "WORK_POSITION",
          "PERSONAL_GENDER",
          "PERSONAL_PHOTO",
          "IS_ONLINE",
          "PERSONAL_BIRTHDAY",
          "UF_EMPLOYMENT_DATE",
          "DATE_REGISTER",
          "LAST_LOGIN",
          "LAST_ACTIVITY_DATE",
          "UF_DEPARTMENT");

  private final Tree card;
  private final More more = new More();

  private UserCardObject(Tree card) {
    this.card = card;
  }

  /** Of a person whose number was checked. */
  static UserCard read(Tree card, long id) {
    return new UserCardObject(card).read(new UserId(id));
  }

  private UserCard read(UserId id) {
    for (Entries entries = card.entries(); entries.next(); ) {
      if (!NAMED.contains(entries.name())) {
        more.keep(entries.name(), entries.value());
      }
    }
    return new UserCard(
        id,
        more.unlessNo("ACTIVE", card.get("ACTIVE")),
        text("NAME"),
        text("SECOND_NAME"),
        text("LAST_NAME"),
        text("EMAIL"),
        text("WORK_POSITION"),
        text("PERSONAL_GENDER"),
        text("PERSONAL_PHOTO"),
        more.flag("IS_ONLINE", card.get("IS_ONLINE")),
        day("PERSONAL_BIRTHDAY"),
        day("UF_EMPLOYMENT_DATE"),
        more.instant("DATE_REGISTER", card.get("DATE_REGISTER")),
        more.instant("LAST_LOGIN", card.get("LAST_LOGIN")),
        more.instant("LAST_ACTIVITY_DATE", card.get("LAST_ACTIVITY_DATE")),
        more.numbers("UF_DEPARTMENT", card.get("UF_DEPARTMENT")),
        more.map());
  }

  private String text(String key) {
    return more.text(key, card.get(key));
  }

  /** A day is told with midnight in the portal's time zone, which would move it elsewhere. */
  private @Nullable LocalDate day(String key) {
    Tree value = card.get(key);
    if (value.isAbsent()) {
      return null;
    }
    String text = value.text();
    try {
      return text.length() == DAY
          ? LocalDate.parse(text)
          : OffsetDateTime.parse(text).toLocalDate();
    } catch (DateTimeException unreadable) {
      more.keep(key, value);
      return null;
    }
  }
}
