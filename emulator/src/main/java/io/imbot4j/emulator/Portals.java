package io.imbot4j.emulator;

import io.imbot4j.world.Cloud;
import io.imbot4j.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;

/** Tells by a request which portal it is for. Safe for many threads. */
final class Portals {
  private final Cloud cloud;

  Portals(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * The portal whose host and port the request names, else the one this port belongs to, else the
   * first.
   */
  World of(HttpServletRequest request) {
    String named = request.getHeader("Host") == null ? "" : request.getHeader("Host");
    int port = request.getLocalPort();
    return cloud
        .at(named)
        .or(
            () ->
                cloud.worlds().stream()
                    .filter(world -> Addresses.port(world.config().baseUrl()) == port)
                    .findFirst())
        .orElseGet(cloud::first);
  }

  /**
   * The portal with this name or member id.
   *
   * @throws NoSuchElementException if there is none
   */
  World named(String nameOrMemberId) {
    return cloud
        .find(nameOrMemberId)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "there is no portal "
                        + nameOrMemberId
                        + ": GET /_emulator/portals lists them"));
  }

  /** Whether the request is for the authorization server. */
  boolean isAuthServer(HttpServletRequest request) {
    return cloud.first().config().authServer().getAuthority().equals(request.getHeader("Host"));
  }
}
