package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods every application has, whatever its scopes. */
final class CoreMethods {
  private final Portal portal;

  CoreMethods(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        new Method(
            "scope", "", DOCUMENTED, (caller, params) -> List.copyOf(portal.access.scopes())),
        new Method("methods", "", DOCUMENTED, (caller, params) -> portal.rest.names()),
        Method.old(
            "method.get", "", DOCUMENTED, (caller, params) -> availability(params.text("NAME"))),
        new Method(
            "server.time", "", DOCUMENTED, (caller, params) -> WorldClock.date(portal.now())),
        new Method("profile", "", DOCUMENTED, (caller, params) -> profile(caller)),
        new Method("app.info", "", DOCUMENTED, (caller, params) -> info(caller)));
  }

  private Object availability(String name) {
    boolean known = portal.rest.names().stream().anyMatch(method -> method.equalsIgnoreCase(name));
    return Tree.of("isExisting", known, "isAvailable", known);
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
