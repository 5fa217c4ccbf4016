package io.imbot4j.servlet;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what posts say of a portal; nothing of it is proven. */
final class InstallForm {
  /** Asked where a page is opened without naming one, as older portals do. */
  private static final String AUTH_SERVER = "https://oauth.bitrix.info/rest/";

  /** Twice as long as any the platform gives, and nothing that could begin a line in a log. */
  private static final Pattern MEMBER_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private InstallForm() {}

  /** Whether it is the post by which a portal opens a page of an application. */
  static boolean isPage(Tree form) {
    return form.get("event").isAbsent() && !form.get("AUTH_ID").isAbsent();
  }

  /**
   * Of an event that brings tokens.
   *
   * @throws IllegalArgumentException if something is missing or makes no sense
   */
  static Portal ofEvent(Tree event, Instant now) {
    Tree auth = event.get("auth");
    OptionalLong queued = event.get("ts").id();
    Instant at = queued.isPresent() ? time(queued.getAsLong()) : now;
    OptionalLong expires = auth.get("expires").id();
    Tokens tokens =
        new Tokens(
            Secret.of(auth.get("access_token").text()),
            Secret.of(auth.get("refresh_token").text()),
            expires.isPresent()
                ? time(expires.getAsLong())
                : now.plusSeconds(auth.get("expires_in").count()));
    return portal(
        auth.get("member_id"),
        auth.get("client_endpoint").text(),
        auth.get("server_endpoint").text(),
        tokens,
        auth.get("application_token"),
        auth.get("scope"),
        at);
  }

  /**
   * Of a page that is opened.
   *
   * @param query of the address that was posted to
   * @throws IllegalArgumentException if something is missing or makes no sense
   */
  static Portal ofPage(Tree form, Tree query, Instant now) {
    Tokens tokens =
        new Tokens(
            Secret.of(form.get("AUTH_ID").text()),
            Secret.of(form.get("REFRESH_ID").text()),
            now.plusSeconds(form.get("AUTH_EXPIRES").count()));
    String scheme = either("PROTOCOL", form, query).text().equals("0") ? "http://" : "https://";
    Tree server = form.get("SERVER_ENDPOINT");
    return portal(
        form.get("member_id"),
        scheme + either("DOMAIN", form, query).text() + "/rest/",
        server.isAbsent() ? AUTH_SERVER : server.text(),
        tokens,
        form.get("APPLICATION_TOKEN"),
        form.get("APPLICATION_SCOPE"),
        now);
  }

  /** As it is stored: the platform writes it in small letters; {@code ""} for what is none. */
  static String memberId(Tree said) {
    String text = said.text();
    return MEMBER_ID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : "";
  }

  private static Portal portal(
      Tree memberId,
      String endpoint,
      String authServer,
      Tokens tokens,
      Tree applicationToken,
      Tree scopes,
      Instant installed) {
    return Portal.installed(
            new PortalId(memberId(memberId)),
            URI.create(endpoint),
            URI.create(authServer),
            tokens,
            installed)
        .withApplicationToken(secret(applicationToken.text()))
        .withScopes(scopes(scopes.text()));
  }

  private static Tree either(String name, Tree form, Tree query) {
    return form.get(name).isAbsent() ? query.get(name) : form.get(name);
  }

  private static @Nullable Secret secret(String text) {
    return text.isBlank() ? null : Secret.of(text);
  }

  /** Split at commas; one page of the manual says at blanks. */
  private static Set<String> scopes(String text) {
    return Stream.of(text.split("[,\\s]+"))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant time(long seconds) {
    // What is beyond is no time a store could hold.
    return Instant.ofEpochSecond(Math.min(seconds, 253_402_300_799L));
  }
}
