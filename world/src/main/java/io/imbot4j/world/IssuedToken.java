package io.imbot4j.world;

/** What an installed application knows of a portal. Immutable; holds secrets. */
public record IssuedToken(
    String accessToken,
    int expiresIn,
    String clientEndpoint,
    String applicationToken,
    String memberId) {
  @Override
  public String toString() {
    return "token of an application on " + clientEndpoint;
  }
}
