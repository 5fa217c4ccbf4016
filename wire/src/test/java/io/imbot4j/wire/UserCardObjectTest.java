package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.UserCard;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCardObjectTest {
  private static UserCard read(Map<String, Object> card) {
    return UserCardObject.read(Tree.of(card), 31);
  }

  @Test
  void a_day_is_the_one_written_whatever_the_portals_time_zone() {
    UserCard card =
        read(
            Map.of(
                "PERSONAL_BIRTHDAY", "1990-03-14T00:00:00+12:00",
                "UF_EMPLOYMENT_DATE", "2025-02-03"));
    assertThat(card.birthday()).isEqualTo(LocalDate.parse("1990-03-14"));
    assertThat(card.employed()).isEqualTo(LocalDate.parse("2025-02-03"));
    assertThat(card.more()).isEmpty();
  }

  @Test
  void what_is_named_is_read() {
    UserCard card =
        read(
            Map.of(
                "ID", "31",
                "ACTIVE", true,
                "NAME", "Mira",
                "IS_ONLINE", "Y",
                "LAST_LOGIN", "2026-10-03T06:58:00+03:00",
                "UF_DEPARTMENT", List.of(4, 9)));
    assertThat(card.id()).isEqualTo(new UserId(31));
    assertThat(card.active()).isTrue();
    assertThat(card.online()).isTrue();
    assertThat(card.firstName()).isEqualTo("Mira");
    assertThat(card.lastLogin()).isEqualTo(Instant.parse("2026-10-03T03:58:00Z"));
    assertThat(card.departments()).containsExactly(4L, 9L);
  }

  @Test
  void what_is_not_named_or_does_not_fit_is_kept() {
    UserCard card =
        read(
            Map.of(
                "ACTIVE", false,
                "UF_USR_LOCKER", "B12",
                "PERSONAL_BIRTHDAY", "14 March",
                "LAST_ACTIVITY_DATE", "2026-10-03 07:15:00"));
    assertThat(card.active()).isFalse();
    assertThat(card.birthday()).isNull();
    assertThat(card.lastActivity()).isNull();
    assertThat(card.more())
        .containsOnly(
            Map.entry("UF_USR_LOCKER", "B12"),
            Map.entry("PERSONAL_BIRTHDAY", "14 March"),
            Map.entry("LAST_ACTIVITY_DATE", "2026-10-03 07:15:00"));
  }
}
