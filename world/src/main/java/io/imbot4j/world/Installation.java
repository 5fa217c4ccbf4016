package io.imbot4j.world;

/** An application in one portal. Guarded by the world's lock. */
final class Installation {
  final AppCard card;

  /** Who installed it, for whom its own events carry tokens. */
  final int installer;

  Application application;
  int version = 1;
  boolean finished;
  boolean paid = true;

  Installation(AppCard card, int installer, String token) {
    this.card = card;
    this.installer = installer;
    application = application(token);
    finished = card.installer().isEmpty();
  }

  void renew(String token) {
    application = application(token);
  }

  /** Whether the portal sends it events. */
  boolean hears() {
    return finished && paid;
  }

  private Application application(String token) {
    return new Application(card.clientId(), token, "", true);
  }
}
