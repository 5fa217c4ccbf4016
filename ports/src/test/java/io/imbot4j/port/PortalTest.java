package io.imbot4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest {
  private static final URI REST = URI.create("https://quay.bitrix24.com/rest/");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
  private static final Portal QUAY =
      Portal.installed(
          new PortalId("quay"),
          REST,
          URI.create("https://oauth.bitrix.info/rest/"),
          new Tokens(Secret.of("c4nary-first"), Secret.of("c4nary-second"), NOON),
          NOON);

  @Test
  void shows_no_secret() {
    assertThat(QUAY.withApplicationToken(Secret.of("c4nary-third")).toString())
        .contains("quay.bitrix24.com", "***")
        .doesNotContain("first", "second", "third");
  }

  @Test
  void keeps_times_as_every_store_can() {
    assertThat(QUAY.installed()).hasToString("2026-11-21T12:00:00.123Z");
    assertThat(QUAY.tokens().expires()).isEqualTo(QUAY.installed());
    assertThat(new PortalStatus.AccessLost(NOON, "why").since()).isEqualTo(QUAY.installed());
    assertThat(new PortalStatus.Retired(NOON).since()).isEqualTo(QUAY.installed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://quay.bitrix24.com/rest/1/c4nary-hushhush/",
        "/rest/1/c4nary-hushhush/",
        "https:x"
      })
  void is_at_a_web_address_which_is_not_quoted(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUAY.withEndpoint(URI.create(address)))
        .withMessageContaining("endpoint")
        .withMessageNotContaining("c4nary-hushhush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"im,imbot", " "})
  void has_scopes_of_one_word(String scope) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUAY.withScopes(Set.of(scope)))
        .withMessageContaining("commas");
  }

  @Nested
  class ItsTokens {
    private final Secret used = QUAY.tokens().refresh();
    private final Tokens fresh =
        new Tokens(Secret.of("c4nary-third"), Secret.of("c4nary-fourth"), NOON);

    @Test
    void are_renewed_by_whoever_used_the_ones_it_has() {
      Portal renewed = QUAY.renewed(used, fresh).orElseThrow();
      assertThat(renewed.tokens()).isEqualTo(fresh);
      assertThat(renewed.renewed(used, fresh)).isEmpty();
      assertThat(renewed.lost(used, NOON, "why")).isEmpty();
    }

    @Test
    void when_renewed_end_a_loss_of_access() {
      Portal lost = QUAY.lost(used, NOON, "why").orElseThrow();
      assertThat(lost.status()).isEqualTo(new PortalStatus.AccessLost(NOON, "why"));
      assertThat(lost.renewed(used, fresh).orElseThrow().status()).isEqualTo(PortalStatus.ACTIVE);
    }

    @Test
    void of_a_retired_portal_are_never_renewed_and_never_lost() {
      Portal retired = QUAY.retired(NOON).orElseThrow();
      assertThat(retired.status()).isEqualTo(new PortalStatus.Retired(NOON));
      assertThat(retired.retired(NOON)).isEmpty();
      assertThat(retired.renewed(used, fresh)).isEmpty();
      assertThat(retired.lost(used, NOON, "why")).isEmpty();
    }
  }
}
