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
        Method.old("scope", "", DOCUMENTED, (caller, params) -> scopes(params)),
        Method.old("methods", "", DOCUMENTED, (caller, params) -> names(params)),
        Method.old(
            "method.get", "", DOCUMENTED, (caller, params) -> availability(params.text("NAME"))),
        new Method(
            "server.time", "", DOCUMENTED, (caller, params) -> WorldClock.date(portal.now())),
        new Method("profile", "", DOCUMENTED, (caller, params) -> profile(caller)),
        new Method("app.info", "", DOCUMENTED, (caller, params) -> info(caller)));
  }

  private List<String> scopes(Params params) {
    return List.copyOf(params.flag("FULL", false) ? Access.known() : portal.access.scopes());
  }

  /** Those of one scope, of all scopes, or of the caller's scopes. */
  private List<String> names(Params params) {
    boolean ofOne = params.has("SCOPE");
    boolean full = params.flag("FULL", false);
    return portal.rest.all().stream()
        .filter(
            method ->
                ofOne
                    ? List.of(method.scope().split("\\|")).contains(params.text("SCOPE"))
                    : full || portal.access.grants(method.scope()))
        .map(Method::name)
        .toList();
  }

  /** A name that is not written in lower case is not known. */
  private Object availability(String name) {
    Optional<Method> found =
        portal.rest.all().stream()
            .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    return Tree.of(
        "isExisting",
        found.isPresent(),
        "isAvailable",
        found.filter(method -> portal.access.grants(method.scope())).isPresent());
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
    if (caller.application().isEmpty()) {
      throw new Refusal("ACCESS_DENIED", "Access denied! Application context required");
    }
    return Tree.of(
        "ID",
        1,
        "CODE",
        caller.application().get().key(),
        "VERSION",
        1,
        "STATUS",
        "L",
        "INSTALLED",
        true,
        "PAYMENT_EXPIRED",
        "N",
        "DAYS",
        null,
        "LANGUAGE_ID",
        portal.config.people().get(0).language(),
        "LICENSE",
        "en_basic",
        "LICENSE_TYPE",
        "basic",
        "LICENSE_FAMILY",
        "basic");
  }
}
