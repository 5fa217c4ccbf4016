package io.imbot4j.jdbc;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import java.net.URI;
import java.util.Set;

/** A portal for tests, whose secrets all contain {@value #HUSH}. */
final class Quay {
  static final String HUSH = "c4nary-hush";
  static final PortalId ID = new PortalId("4f0a61c5e2b84d7f9e6a3c1b5d708f92");
  static final Portal PORTAL = portal(ID);
  static final Secret REFRESH = PORTAL.tokens().refresh();

  private Quay() {}

  static Portal portal(PortalId id) {
    return Portal.installed(
            id,
            URI.create("https://quay.bitrix24.com/rest/"),
            URI.create("https://oauth.bitrix.info/rest/"),
            tokens(1),
            Samples.NOON)
        .withApplicationToken(Secret.of(HUSH + "-application"))
        .withScopes(Set.of("imbot"));
  }

  static Tokens tokens(int number) {
    return new Tokens(
        Secret.of(HUSH + "-access-" + number),
        Secret.of(HUSH + "-refresh-" + number),
        Samples.NOON.plusSeconds(3600));
  }
}
