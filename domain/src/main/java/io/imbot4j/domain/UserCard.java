package io.imbot4j.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's card as the portal keeps it ({@code user.current}). The scope decides how much of it
 * is told; what the portal left out is {@code ""}, {@code null}, {@code false} or empty. Immutable.
 *
 * @param active {@code false} only where the portal said so
 * @param gender {@code M} or {@code F}
 * @param photo an address
 * @param departments their numbers
 * @param more what has no component here, own fields ({@code UF_USR_…}) too, by the portal's names,
 *     or a value that does not fit its component: texts, lists and maps, numbers as digits and
 *     booleans as {@code 1} and {@code 0}. {@code LAST_ACTIVITY_DATE} is here where the portal
 *     tells it without a time zone
 */
public record UserCard(
    UserId id,
    boolean active,
    String firstName,
    String secondName,
    String lastName,
    String email,
    String workPosition,
    String gender,
    String photo,
    boolean online,
    @Nullable LocalDate birthday,
    @Nullable LocalDate employed,
    @Nullable Instant registered,
    @Nullable Instant lastLogin,
    @Nullable Instant lastActivity,
    List<Long> departments,
    Map<String, Object> more) {

  public UserCard {
    departments = List.copyOf(departments);
    more = Map.copyOf(more);
  }
}
