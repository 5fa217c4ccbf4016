package io.imbot4j.domain;

/**
 * Names one portal, that is one Bitrix24 account.
 *
 * <p>It is the portal's {@code member_id} where one is known, because that stays when the portal's
 * address changes; else a name from the configuration, as in fetch mode.
 *
 * @param value not blank
 */
public record PortalId(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public PortalId {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "portal id is blank; use the portal's member_id or a name of your own");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
