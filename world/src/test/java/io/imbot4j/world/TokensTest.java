package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How an application comes to a user's rights and keeps them. */
class TokensTest {
  private final Cloud cloud = new Cloud(TestPortal.config());
  private final World world = cloud.add("Beta", URI.create("http://beta.test/"));
  private final AppCard card =
      cloud.register(AppCard.named("Lunch").withPages("http://lunch.test/back?a=1", ""));

  TokensTest() {
    world.apps().install(card, 1);
  }

  @Nested
  class A_code {
    @Test
    void comes_back_with_what_the_application_needs_to_know() {
      URI back = world.apps().authorize(card.clientId(), 2, "my state");
      Map<String, @Nullable Object> query = PhpQuery.decode(back.getRawQuery());
      assertThat(back.toString()).startsWith("http://lunch.test/back?a=1&code=");
      assertThat(query)
          .containsEntry("state", "my state")
          .containsEntry("domain", "beta.test")
          .containsEntry("member_id", world.config().memberId())
          .containsEntry("scope", "im,imbot,user")
          .containsEntry("server_domain", "oauth.bitrix.info");
    }

    @Test
    void gives_tokens_of_the_person_once() {
      String code = code(world.apps().authorize(card.clientId(), 2, ""));
      RestAnswer answer = cloud.token(byCode(card, code));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .containsOnlyKeys(
              "access_token",
              "expires",
              "expires_in",
              "scope",
              "domain",
              "server_endpoint",
              "status",
              "client_endpoint",
              "member_id",
              "user_id",
              "refresh_token")
          .containsEntry("user_id", 2)
          .containsEntry("expires_in", 3600L)
          .containsEntry("domain", "oauth.bitrix.info")
          .containsEntry("client_endpoint", "http://beta.test/rest/")
          .containsEntry("server_endpoint", "https://oauth.bitrix.info/rest/")
          .containsEntry("status", "L");
      assertThat(at(profile(answer).result(), "ID")).isEqualTo("2");
      assertRefused(cloud.token(byCode(card, code)), 400, "invalid_grant");
    }

    @Test
    void lives_thirty_seconds() {
      String code = code(world.apps().authorize(card.clientId(), 2, ""));
      cloud.advance(Duration.ofSeconds(30));
      assertRefused(cloud.token(byCode(card, code)), 400, "invalid_grant");
    }

    @Test
    void is_for_an_installed_application_only() {
      AppCard other = cloud.register(AppCard.named("Other").withPages("http://other.test/", ""));
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> world.apps().authorize(other.clientId(), 1, ""))
          .withMessageStartingWith("no application " + other.clientId() + " is installed");
    }
  }

  @Nested
  class A_refresh_token {
    @Test
    void gives_a_new_one_and_dies() {
      RestAnswer first = tokens();
      RestAnswer second = cloud.token(byRefresh(card, first));
      assertThat(at(second.body(), "refresh_token"))
          .isNotEqualTo(at(first.body(), "refresh_token"));
      assertThat(profile(second).error()).isEmpty();
      assertRefused(cloud.token(byRefresh(card, first)), 400, "invalid_grant");
      assertThat(cloud.token(byRefresh(card, second)).status()).isEqualTo(200);
    }

    @Test
    void outlives_its_access_token_by_half_a_year() {
      RestAnswer tokens = tokens();
      cloud.advance(Duration.ofHours(1));
      assertRefused(profile(tokens), 401, "expired_token");
      cloud.advance(Duration.ofDays(179));
      RestAnswer second = cloud.token(byRefresh(card, tokens));
      assertThat(second.status()).isEqualTo(200);
      cloud.advance(Duration.ofDays(180));
      assertRefused(cloud.token(byRefresh(card, second)), 400, "invalid_grant");
    }

    @Test
    void is_of_no_use_to_another_application() {
      AppCard other = cloud.register(AppCard.named("Other"));
      world.apps().install(other, 1);
      RestAnswer tokens = tokens();
      assertRefused(cloud.token(byRefresh(other, tokens)), 400, "invalid_grant");
      assertThat(cloud.token(byRefresh(card, tokens)).status()).isEqualTo(200);
    }

    @Test
    void is_of_no_use_after_the_application_is_gone() {
      RestAnswer tokens = tokens();
      world.apps().uninstall(card.clientId(), false);
      assertRefused(cloud.token(byRefresh(card, tokens)), 400, "invalid_grant");
      assertRefused(profile(tokens), 401, "invalid_token");
    }

    @Test
    void is_not_renewed_for_who_has_not_paid_and_is_not_spent_by_that() {
      RestAnswer tokens = tokens();
      world.apps().lapse(card.clientId());
      assertRefused(cloud.token(byRefresh(card, tokens)), 403, "PAYMENT_REQUIRED");

      world.apps().pay(card.clientId());
      assertThat(cloud.token(byRefresh(card, tokens)).status()).isEqualTo(200);
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(401, "invalid_client", "client_secret", "wrong"),
        Arguments.of(401, "invalid_client", "client_id", "local.1"),
        Arguments.of(400, "invalid_request", "client_id", ""),
        Arguments.of(400, "invalid_request", "grant_type", "password"),
        Arguments.of(400, "invalid_request", "refresh_token", ""),
        Arguments.of(400, "invalid_grant", "refresh_token", "wrong"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_request_is_refused(int status, String error, String key, String value) {
    Map<String, @Nullable Object> request = byRefresh(card, tokens());
    request.put(key, value);
    assertRefused(cloud.token(request), status, error);
  }

  @Test
  void the_authorization_server_says_whose_a_token_is() {
    Credentials token = new Credentials.Token((String) at(tokens().body(), "access_token"));
    RestAnswer info = cloud.appInfo(new RestCall(token, "app.info", fields()));
    assertThat(at(info.result(), "client_id")).isEqualTo(card.clientId());
    assertThat(at(info.result(), "member_id")).isEqualTo(world.config().memberId());
    assertThat(at(info.result(), "INSTALLED")).isEqualTo(true);
    assertThat(at(info.result(), "scope")).isEqualTo("im,imbot,user");
    assertThat(OffsetDateTime.parse(String.valueOf(at(info.result(), "expires"))).toInstant())
        .isAfter(cloud.clock().instant());
    assertThat(at(info.result(), "install"))
        .isEqualTo(
            Tree.of(
                "installed", true,
                "version", 1,
                "status", "L",
                "scope", "im,imbot,user",
                "domain", "beta.test",
                "uri", "http://beta.test",
                "client_endpoint", "http://beta.test/rest/",
                "member_id", world.config().memberId(),
                "member_type", "user"));
    RestCall strange = new RestCall(new Credentials.Token("wrong"), "app.info", fields());
    assertRefused(cloud.appInfo(strange), 401, "invalid_token");
  }

  @Test
  void an_application_may_do_what_its_card_says() {
    AppCard small = cloud.register(card.withScopes(Set.of("user")));
    world.apps().install(small, 1);
    String code = code(world.apps().authorize(small.clientId(), 1, ""));
    Credentials token =
        new Credentials.Token((String) at(cloud.token(byCode(small, code)).body(), "access_token"));
    assertThat(world.call(new RestCall(token, "im.chat.get", fields())).error())
        .isEqualTo("insufficient_scope");
    assertThat(at(world.call(new RestCall(token, "scope", fields())).body(), "result", 0))
        .isEqualTo("user");
  }

  static Map<String, @Nullable Object> byCode(AppCard card, String code) {
    return fields(
        "grant_type",
        "authorization_code",
        "client_id",
        card.clientId(),
        "client_secret",
        card.clientSecret(),
        "code",
        code);
  }

  static String code(URI back) {
    return (String) at(PhpQuery.decode(back.getRawQuery()), "code");
  }

  private static Map<String, @Nullable Object> byRefresh(AppCard card, RestAnswer tokens) {
    return fields(
        "grant_type", "refresh_token",
        "client_id", card.clientId(),
        "client_secret", card.clientSecret(),
        "refresh_token", at(tokens.body(), "refresh_token"));
  }

  private RestAnswer tokens() {
    return cloud.token(byCode(card, code(world.apps().authorize(card.clientId(), 2, ""))));
  }

  private RestAnswer profile(RestAnswer tokens) {
    Credentials token = new Credentials.Token((String) at(tokens.body(), "access_token"));
    return world.call(new RestCall(token, "profile", fields()));
  }

  private static void assertRefused(RestAnswer answer, int status, String error) {
    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.status()).isEqualTo(status);
  }
}
