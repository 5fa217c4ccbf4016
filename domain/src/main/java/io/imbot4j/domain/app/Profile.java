package io.imbot4j.domain.app;

import io.imbot4j.domain.UserId;
import java.util.Map;

/**
 * The authorising user in short ({@code profile}), which needs no scope. Immutable.
 *
 * @param admin whether the user administers the portal
 * @param gender {@code M} or {@code F}, {@code ""} where the portal did not say
 * @param timeZone {@code ""} for the portal's own
 * @param photo an address, {@code ""} for none
 * @param more what this version has no name for
 */
public record Profile(
    UserId id,
    boolean admin,
    String firstName,
    String lastName,
    String gender,
    String timeZone,
    String photo,
    Map<String, Object> more) {

  public Profile {
    more = Map.copyOf(more);
  }
}
