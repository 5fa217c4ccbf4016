package io.imbot4j.world;

/**
 * An application that a portal has. Immutable; {@code toString} hides its token.
 *
 * @param applicationToken what its events prove themselves with in this portal
 * @param finished whether the installation is over; before that no event is sent
 * @param paid false once the trial or what was paid for is over
 * @param version grows with every update
 */
public record InstalledApp(
    String clientId,
    String name,
    String applicationToken,
    boolean finished,
    boolean paid,
    int version) {
  static InstalledApp of(Installation installation) {
    return new InstalledApp(
        installation.card.clientId(),
        installation.card.name(),
        installation.application.token(),
        installation.finished,
        installation.paid,
        installation.version);
  }

  @Override
  public String toString() {
    return "application " + name + " " + clientId;
  }
}
