package io.imbot4j.conformance;

import io.imbot4j.domain.UserStatus;
import java.time.Duration;
import java.util.Map;

/** {@code im.user.*} and {@code user.current}. */
final class PeopleDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "im.user.get",
          (portal, request) ->
              request.has("ID")
                  ? portal.user().people().get(request.user("ID"))
                  : portal.user().people().me(),
          "im.user.list.get",
          (portal, request) -> portal.user().people().get(request.users("ID")),
          "im.user.status.get",
          (portal, request) -> portal.user().people().status(),
          "im.user.status.set",
          Driver.of(
              (portal, request) ->
                  portal.user().people().status(new UserStatus(request.text("STATUS")))),
          "im.user.status.idle.start",
          Driver.of(
              (portal, request) ->
                  portal
                      .user()
                      .people()
                      .idle(request.has("AGO") ? Duration.ofMinutes(request.number("AGO")) : null)),
          "im.user.status.idle.end",
          Driver.of((portal, request) -> portal.user().people().back()),
          "user.current",
          (portal, request) -> portal.user().people().card());

  private PeopleDrivers() {}
}
