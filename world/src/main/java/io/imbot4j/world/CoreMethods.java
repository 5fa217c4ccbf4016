package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods every application has, whatever its scopes. */
final class CoreMethods {
  private final Portal portal;

  CoreMethods(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        Method.old("scope", "", DOCUMENTED, this::scopes),
        Method.old("methods", "", DOCUMENTED, this::names),
        Method.old(
            "method.get",
            "",
            DOCUMENTED,
            (caller, params) -> availability(caller, params.text("NAME"))),
        new Method(
            "server.time", "", DOCUMENTED, (caller, params) -> WorldClock.date(portal.now())),
        new Method("profile", "", DOCUMENTED, (caller, params) -> profile(caller)),
        new Method("app.info", "", DOCUMENTED, (caller, params) -> info(caller)));
  }

  private List<String> scopes(Caller caller, Params params) {
    return List.copyOf(params.flag("FULL", false) ? Access.known() : portal.access.scopes(caller));
  }

  /** Those of one scope, of all scopes, or of the caller's scopes. */
  private List<String> names(Caller caller, Params params) {
    boolean ofOne = params.has("SCOPE");
    boolean full = params.flag("FULL", false);
    return portal.rest.all().stream()
        .filter(
            method ->
                ofOne
                    ? List.of(method.scope().split("\\|")).contains(params.text("SCOPE"))
                    : full || portal.access.grants(caller, method.scope()))
        .map(Method::name)
        .toList();
  }

  /** A name that is not written in lower case is not known. */
  private Object availability(Caller caller, String name) {
    Optional<Method> found =
        portal.rest.all().stream()
            .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    return Tree.of(
        "isExisting",
        found.isPresent(),
        "isAvailable",
        found.filter(method -> portal.access.grants(caller, method.scope())).isPresent());
  }

  private Map<String, @Nullable Object> profile(Caller caller) {
    User user = portal.user(caller.userId()).orElseThrow(Refusal::accessDenied);
    return Tree.of(
        "ID", String.valueOf(user.id()),
        "ADMIN", user.id() == portal.config.webhook().userId(),
        "NAME", user.firstName(),
        "LAST_NAME", user.lastName(),
        "PERSONAL_GENDER", user.gender(),
        "TIME_ZONE", "");
  }

  private Map<String, @Nullable Object> info(Caller caller) {
    Installation installation =
        caller
            .application()
            .flatMap(portal.access::installation)
            .orElseThrow(
                () -> new Refusal("ACCESS_DENIED", "Access denied! Application context required"));
    boolean enterprise = portal.limits.burst() >= Limits.enterprise().burst();
    return Tree.of(
        "ID",
        1,
        "CODE",
        installation.card.clientId(),
        "VERSION",
        installation.version,
        "STATUS",
        installation.card.status(),
        "INSTALLED",
        installation.finished,
        "PAYMENT_EXPIRED",
        Tree.letter(!installation.paid),
        "DAYS",
        null,
        "LANGUAGE_ID",
        portal.config.people().get(0).language(),
        "LICENSE",
        enterprise ? "en_ent250" : "en_basic",
        "LICENSE_TYPE",
        enterprise ? "ent250" : "basic",
        "LICENSE_FAMILY",
        enterprise ? "ent" : "basic");
  }
}
