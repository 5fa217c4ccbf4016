package io.imbot4j.world;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The applications of a portal and what becomes of them. Safe for many threads.
 *
 * <p>Each method that names an application by its client id throws {@link NoSuchElementException}
 * when it is not installed, and each that names a person when there is none.
 */
public final class Apps {
  private final World world;

  Apps(World world) {
    this.world = world;
  }

  /** The installed ones, oldest first. */
  public List<InstalledApp> installed() {
    return world.look(
        portal -> portal.access.installations().stream().map(InstalledApp::of).toList());
  }

  /**
   * A person installs an application, anew if it is there. One with a page for it is sent the POST
   * that opens this page, and hears nothing more before {@link #finish}; one with an address for
   * events is sent {@code ONAPPINSTALL} there.
   *
   * @throws IllegalArgumentException if the card has no client id
   */
  public InstalledApp install(AppCard card, int person) {
    return install(
        card,
        person,
        (life, installation) -> {
          if (!card.installer().isEmpty()) {
            life.show(installation, person, "install");
          }
        });
  }

  /**
   * A person installs an application in a browser: the same, but its page is left to the browser,
   * which asks for it by {@link AppPage#frame}.
   *
   * @throws IllegalArgumentException if the card has no client id
   */
  public InstalledApp installInBrowser(AppCard card, int person) {
    return install(card, person, (life, installation) -> {});
  }

  private InstalledApp install(
      AppCard card, int person, BiConsumer<AppLife, Installation> afterwards) {
    if (card.clientId().isEmpty()) {
      throw new IllegalArgumentException("register the application first: it has no client id");
    }
    return world.change(
        portal -> {
          AppLife life = new AppLife(portal);
          Installation installation = life.install(card, Views.person(portal, person).id());
          afterwards.accept(life, installation);
          return InstalledApp.of(installation);
        });
  }

  /** The application's page as a person sees it in a browser. */
  public AppPage page(String clientId, int person) {
    return new AppPage(world, clientId, person);
  }

  /** The application says that it is installed, as its page does with BX24.installFinish. */
  public InstalledApp finish(String clientId) {
    return does(clientId, AppLife::finish);
  }

  /**
   * A person opens the application's page, which is sent the POST with that person's tokens.
   *
   * @throws IllegalArgumentException if the application has no page
   */
  public InstalledApp open(String clientId, int person) {
    return does(clientId, (life, installation) -> life.show(installation, person, "open"));
  }

  /** A new version is installed: the application token changes, what was bound is gone. */
  public InstalledApp update(String clientId) {
    return does(clientId, AppLife::update);
  }

  /** What was paid for, or the trial, is over: no events, no tokens, no calls. */
  public InstalledApp lapse(String clientId) {
    return does(clientId, (life, installation) -> installation.paid = false);
  }

  /** It is paid for, again or for the first time. */
  public InstalledApp pay(String clientId) {
    return does(clientId, AppLife::pay);
  }

  /** An administrator allows, or not, a method the application has waited to call. */
  public InstalledApp confirm(String clientId, String method, boolean allowed) {
    return does(clientId, (life, installation) -> life.confirm(installation, method, allowed));
  }

  /** It is removed, with its bots and its tokens. */
  public void uninstall(String clientId, boolean clean) {
    does(clientId, (life, installation) -> life.uninstall(installation, clean));
  }

  /**
   * A person lets the application act in its name, and is sent back to its page with a code that
   * works once, for 30 seconds.
   *
   * @param state given back as it is
   * @throws IllegalArgumentException if the application has no page
   */
  public URI authorize(String clientId, int person, String state) {
    return world.change(
        portal -> {
          Installation installation = portal.access.installed(clientId);
          String page = installation.card.handler();
          if (page.isEmpty()) {
            throw new IllegalArgumentException(
                "application " + installation.card.name() + " has no page to come back to");
          }
          Map<String, @Nullable Object> back =
              Tree.of(
                  "code",
                  portal.access.tokens.code(Views.person(portal, person).id(), clientId),
                  "state",
                  state,
                  "domain",
                  portal.config.baseUrl().getAuthority(),
                  "member_id",
                  portal.config.memberId(),
                  "scope",
                  String.join(",", portal.access.scopes(installation)),
                  "server_domain",
                  portal.config.authServer().getAuthority());
          return URI.create(page + (page.contains("?") ? "&" : "?") + PhpQuery.encode(back));
        });
  }

  /** Gives an application tokens for what it holds; empty when this portal never gave that. */
  Optional<RestAnswer> redeem(TokenRequest request) {
    return world.change(request::redeem);
  }

  /** Tells whose access token a call shows; empty when this portal never gave it. */
  Optional<RestAnswer> info(RestCall call) {
    return world.change(
        portal -> portal.access.holder(call.credentials()).map(grant -> info(portal, call, grant)));
  }

  private static RestAnswer info(Portal portal, RestCall call, Tokens.Grant grant) {
    RestAnswer answer = portal.rest.call(call);
    if (!(answer.result() instanceof Map<?, ?> known)) {
      return answer;
    }
    Map<String, @Nullable Object> result =
        Tree.of(
            "client_id", grant.clientId(),
            "member_id", portal.config.memberId(),
            "domain", portal.config.baseUrl().getAuthority(),
            "user_id", grant.userId());
    portal
        .access
        .find(grant.clientId())
        .ifPresent(
            there -> {
              Map<String, @Nullable Object> install = installation(portal, there);
              result.put("scope", install.get("scope"));
              result.put("expires", WorldClock.date(grant.expires()));
              result.put("install", install);
            });
    known.forEach((key, value) -> result.put(String.valueOf(key), value));
    Map<String, @Nullable Object> body = Tree.of("result", result);
    body.put("time", answer.body().get("time"));
    return RestAnswer.json(answer.status(), body);
  }

  private static Map<String, @Nullable Object> installation(
      Portal portal, Installation installation) {
    return Tree.of(
        "installed", installation.finished,
        "version", installation.version,
        "status", installation.card.status(),
        "scope", String.join(",", portal.access.scopes(installation)),
        "domain", portal.config.baseUrl().getAuthority(),
        "uri", portal.config.baseUrl().toString().replaceFirst("/$", ""),
        "client_endpoint", portal.config.baseUrl() + "rest/",
        "member_id", portal.config.memberId(),
        "member_type", "user");
  }

  private InstalledApp does(String clientId, BiConsumer<AppLife, Installation> deed) {
    return world.change(
        portal -> {
          Installation installation = portal.access.installed(clientId);
          deed.accept(new AppLife(portal), installation);
          return InstalledApp.of(installation);
        });
  }
}
