package io.imbot4j.world;

import org.jspecify.annotations.Nullable;

/** A user of the portal who calls it through the installed application. */
final class Colleague {
  private final World world;
  private final Credentials token;

  Colleague(TestPortal portal, int user) {
    world = portal.world;
    token = new Credentials.Token(world.issueToken(user).accessToken());
  }

  RestAnswer call(String method, Object... params) {
    return world.call(new RestCall(token, method, Tree.of((@Nullable Object[]) params)));
  }

  /** The number a call answers. */
  int number(String method, Object... params) {
    return (int) TestPortal.at(call(method, params).result());
  }
}
