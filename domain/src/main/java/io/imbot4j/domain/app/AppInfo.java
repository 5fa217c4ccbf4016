package io.imbot4j.domain.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application as the portal knows it ({@code app.info}). Immutable.
 *
 * @param code as the market lists it, {@code local.…} for a local one
 * @param version 0 where the portal did not say
 * @param installed whether the installation was finished; until then no event comes
 * @param paymentExpired whether what was paid for is over, after which no event comes
 * @param days left of what was paid for or tried, {@code null} for no end
 * @param language of the portal, two letters
 * @param license the portal's plan with its region, {@code de_ent10000}
 * @param licenseType the plan without its region
 * @param licenseFamily {@code ent} for the plan with the larger call limit
 * @param more what this version has no name for
 */
public record AppInfo(
    long id,
    String code,
    long version,
    AppStatus status,
    boolean installed,
    boolean paymentExpired,
    @Nullable Integer days,
    String language,
    String license,
    String licenseType,
    String licenseFamily,
    Map<String, Object> more) {

  public AppInfo {
    more = Map.copyOf(more);
  }
}
