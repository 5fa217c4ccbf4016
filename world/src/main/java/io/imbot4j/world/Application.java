package io.imbot4j.world;

/**
 * Whom a bot belongs to.
 *
 * @param key what ownership is compared by
 * @param token the {@code application_token} of its events
 * @param clientId what is appended to the old handlers' addresses, empty for an installed
 *     application
 * @param installed whether it is an application with access tokens rather than an incoming webhook
 */
record Application(String key, String token, String clientId, boolean installed) {
  private static final String WEBHOOK_PREFIX = "custom";

  /** The owner that an old call by webhook names with CLIENT_ID. */
  static Application ofClientId(String clientId) {
    return new Application(WEBHOOK_PREFIX + clientId, clientId, clientId, false);
  }

  /** The owner that a new call by webhook names with botToken. */
  static Application ofBotToken(String botToken) {
    return new Application(WEBHOOK_PREFIX + botToken, WEBHOOK_PREFIX + botToken, "", false);
  }

  boolean owns(Bot bot) {
    return bot.owner.key().equals(key);
  }
}
