package io.imbot4j.http;

import static io.imbot4j.http.StubPortal.error;
import static io.imbot4j.http.StubPortal.json;
import static io.imbot4j.http.StubPortal.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.world.World;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InstallProofTest {
  /** As the vendor's SDK for Python reads it. */
  private static final String INFO =
      """
      {"client_id":"%s","scope":"imbot,im","expires":"2026-11-21T10:00:00+00:00","user_id":1,
      "install":{"installed":true,"version":"2","status":"L","scope":"imbot, im",
      "domain":"box.example","uri":"https://box.example","client_endpoint":"%s",
      "member_id":"%s","member_type":"P"}}""";

  private static PortalException failure(StubInstallation portal) {
    return catchThrowableOfType(
        PortalException.class, () -> portal.portals().proof().prove(portal.stored(), null));
  }

  @Nested
  class Token {
    @Test
    void is_asked_about_at_the_authorization_server_which_knows_more() {
      try (StubInstallation portal =
          new StubInstallation(
              result(INFO.formatted("local.1", "https://box.example/rest/", "acme")))) {
        InstallProof.Proven proven = portal.portals().proof().prove(portal.stored(), null);

        assertThat(proven.finished()).isTrue();
        assertThat(proven.portal())
            .isEqualTo(
                portal
                    .stored()
                    .withEndpoint(URI.create("https://box.example/rest/"))
                    .withScopes(Set.of("im", "imbot")));
        assertThat(portal.server.asked.get(0).path()).isEqualTo("/rest/app.info");
        assertThat(portal.server.asked.get(0).body()).isEqualTo("auth=c4nary-0ldacce55");
      }
    }

    /** Nothing documents which members stand at the top and which below {@code install}. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{%s,\"install\":{%s}}",
          "{%2$s,\"install\":{%1$s}}",
          "{\"install\":{%s,%s}}",
          "{%s,%s}",
          "{%s,%s,\"install\":{\"version\":2}}"
        })
    void is_known_by_what_stands_at_either_place(String shape) {
      String whose = "\"client_id\":\"local.1\",\"scope\":\"im\"";
      String where =
          "\"member_id\":\"ACME\",\"installed\":true,\"client_endpoint\":\"https://box.example/rest/\"";
      try (StubInstallation portal = new StubInstallation(result(shape.formatted(whose, where)))) {
        InstallProof.Proven proven = portal.portals().proof().prove(portal.stored(), null);

        assertThat(proven.finished()).isTrue();
        assertThat(proven.portal().endpoint()).isEqualTo(URI.create("https://box.example/rest/"));
        assertThat(proven.portal().scopes()).containsExactly("im");
      }
    }

    /** Whoever posts an installation could name a server of theirs, to be told tokens there. */
    @Test
    void is_renewed_to_learn_an_address_that_nobody_named() {
      String nowhere = "{\"client_id\":\"local.1\",\"member_id\":\"acme\",\"installed\":true}";
      try (StubInstallation portal =
          new StubInstallation(
              result(nowhere), StubInstallation.sold("c4nary-fr35h", "c4nary-n3xt"))) {
        Portal proven = portal.portals().proof().prove(portal.stored(), null).portal();

        assertThat(proven.endpoint()).isEqualTo(URI.create("https://acme.example/rest/"));
        assertThat(proven.tokens().access()).isEqualTo(Secret.of("c4nary-fr35h"));
        assertThat(proven.tokens().refresh()).isEqualTo(Secret.of("c4nary-n3xt"));
      }
    }

    @Test
    void stays_where_its_portal_is_known_to_be() {
      String nowhere = "{\"client_id\":\"local.1\",\"member_id\":\"acme\",\"installed\":true}";
      URI known = URI.create("https://known.example/rest/");
      try (StubInstallation portal = new StubInstallation(result(nowhere))) {
        Portal proven = portal.portals().proof().prove(portal.stored(), known).portal();

        assertThat(proven).isEqualTo(portal.stored().withEndpoint(known));
      }
    }

    @Test
    void is_not_believed_at_an_address_only_its_sender_names() {
      String nowhere = "{\"client_id\":\"local.1\",\"member_id\":\"acme\",\"installed\":true}";
      String tokens =
          "{\"access_token\":\"c4nary-a\",\"refresh_token\":\"c4nary-b\",\"member_id\":\"acme\"}";
      try (StubInstallation portal = new StubInstallation(result(nowhere), json(200, tokens))) {
        assertThat(failure(portal))
            .isInstanceOf(PortalException.Refused.class)
            .hasMessageContaining("where the portal is");
      }
    }

    static Stream<Arguments> is_not_believed() {
      String here = "https://box.example/rest/";
      return Stream.of(
          arguments(result(INFO.formatted("local.2", here, "acme")), "another application's"),
          arguments(result(INFO.formatted("", here, "acme")), "another application's"),
          arguments(result(INFO.formatted("local.1", here, "beta")), "another portal's"),
          arguments(result(INFO.formatted("local.1", "http://box.example/", "acme")), "no token"),
          arguments(result(INFO.formatted("local.1", "box example", "acme")), "no web address"),
          arguments(result("{\"client_id\":\"local.1\"}"), "another portal's"),
          arguments(error(401, "expired_token"), "installed once more"),
          arguments(error(401, "invalid_token"), "installed once more"));
    }

    @ParameterizedTest
    @MethodSource
    void is_not_believed(StubPortal.Answer answer, String told) {
      try (StubInstallation portal = new StubInstallation(answer)) {
        assertThat(failure(portal))
            .isInstanceOf(PortalException.Refused.class)
            .hasMessageContaining("app.info on portal acme")
            .hasMessageContaining(told)
            .hasMessageNotContaining("c4nary-0ldacce55");
      }
    }

    static Stream<StubPortal.Answer> is_asked_about_again_later() {
      return Stream.of(
          StubPortal.page(200),
          StubPortal.page(502),
          StubPortal.silence(),
          json(200, "[]"),
          error(503, "QUERY_LIMIT_EXCEEDED"),
          error(500, "INTERNAL_SERVER_ERROR"));
    }

    @ParameterizedTest
    @MethodSource
    void is_asked_about_again_later(StubPortal.Answer answer) {
      try (StubInstallation portal = new StubInstallation(answer)) {
        assertThat(failure(portal)).isInstanceOf(PortalException.Unanswered.class);
      }
    }

    @Test
    void is_shown_to_no_server_that_is_not_on_the_list() {
      try (StubInstallation portal = new StubInstallation(result("1"))) {
        portal.install(URI.create("https://oauth.evil.example/rest/"));

        assertThat(failure(portal))
            .isInstanceOf(PortalException.Refused.class)
            .hasMessageContaining("secret is not sent to https://oauth.evil.example");
        assertThat(portal.server.asked).isEmpty();
      }
    }
  }

  @Nested
  class Administrators {
    static Stream<Arguments> are_whom_the_portal_says() {
      return Stream.of(
          arguments("{\"ID\":\"1\",\"ADMIN\":true}", true),
          arguments("{\"ID\":\"2\",\"ADMIN\":false}", false),
          arguments("{\"ID\":\"2\"}", false));
    }

    @ParameterizedTest
    @MethodSource
    void are_whom_the_portal_says(String profile, boolean administrators) {
      try (StubInstallation portal = new StubInstallation(result(profile))) {
        InstallProof proof = portal.portals().proof();

        assertThat(proof.isAdministrators(portal.stored())).isEqualTo(administrators);
        assertThat(portal.server.asked.get(0).path()).isEqualTo("/rest/profile");
      }
    }

    @Test
    void are_not_guessed_where_the_portal_is_silent() {
      try (StubInstallation portal = new StubInstallation(StubPortal.silence())) {
        InstallProof proof = portal.portals().proof();

        assertThat(
                catchThrowableOfType(
                    PortalException.Unanswered.class,
                    () -> proof.isAdministrators(portal.stored())))
            .hasMessageContaining("profile on portal acme");
      }
    }
  }

  @Nested
  class Emulated {
    private final EmulatedCloud cloud = new EmulatedCloud();
    private final World world = cloud.emulator.world();
    private final PortalId id = cloud.install(world);
    private final Portal stored = cloud.store.find(id).orElseThrow();

    @Test
    void an_installation_is_proven() {
      try (cloud;
          Portals portals = cloud.node().build()) {
        InstallProof.Proven proven = portals.proof().prove(stored, null);

        assertThat(proven.portal().endpoint()).isEqualTo(stored.endpoint());
        assertThat(proven.finished()).isTrue();
      }
    }

    @Test
    void a_portal_cannot_be_given_anothers_tokens_or_another_address() {
      try (cloud;
          Portals portals = cloud.node().build()) {
        PortalId second = cloud.install(cloud.emulator.addPortal("beta"));
        Portal others = cloud.store.find(second).orElseThrow();
        Portal forged =
            Portal.installed(
                id, others.endpoint(), stored.authServer(), others.tokens(), stored.installed());
        assertThat(
                catchThrowableOfType(
                    PortalException.Refused.class, () -> portals.proof().prove(forged, null)))
            .hasMessageContaining("another portal's");

        Portal elsewhere = stored.withEndpoint(URI.create("http://127.0.0.1:9/rest/"));
        assertThat(portals.proof().prove(elsewhere, null).portal().endpoint())
            .isEqualTo(stored.endpoint());
      }
    }

    @Test
    void a_code_buys_tokens_once() {
      try (cloud;
          Portals portals = cloud.node().build()) {
        Secret code = cloud.code(world);
        Portal bought = portals.proof().redeem(id, stored.authServer().getAuthority(), code);

        assertThat(bought.endpoint()).isEqualTo(stored.endpoint());
        assertThat(bought.scopes()).contains("imbot");
        cloud.store.install(bought);
        assertThat(portals.api(id).scopes()).contains("imbot");

        assertThat(
                catchThrowableOfType(
                    PortalException.Refused.class,
                    () -> portals.proof().redeem(id, stored.authServer().getAuthority(), code)))
            .hasMessageContaining("invalid_grant");
      }
    }

    @Test
    void a_code_is_redeemed_at_the_usual_server_where_none_is_named_and_at_no_stranger() {
      try (cloud;
          Portals portals = cloud.node().build()) {
        assertThat(portals.proof().redeem(id, "", cloud.code(world)).id()).isEqualTo(id);

        assertThat(
                catchThrowableOfType(
                    PortalException.Refused.class,
                    () -> portals.proof().redeem(id, "oauth.evil.example", cloud.code(world))))
            .hasMessageContaining("the application's secret is not sent");
      }
    }
  }
}
