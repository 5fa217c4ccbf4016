package io.imbot4j.domain.bot;

/**
 * A bot to register: who it is, with which generation of the API, and how its events travel.
 * Immutable.
 *
 * @see <a href="https://apidocs.bitrix24.com/">imbot.v2.Bot.register, imbot.register</a>
 */
public record BotRegistration(BotProfile profile, Generation generation, Delivery delivery) {
  /**
   * @throws IllegalArgumentException if this generation cannot carry what the profile says, or
   *     cannot deliver that way; the message names the field
   */
  public BotRegistration {
    if (generation == Generation.V1 && delivery instanceof Delivery.Fetch) {
      throw new IllegalArgumentException(
          "imbot.register cannot have events fetched; use generation V2 or a webhook");
    }
    if (generation == Generation.V2 && delivery instanceof Delivery.Handlers) {
      throw new IllegalArgumentException(
          "imbot.v2.Bot.register takes one webhook url, not a handler for each event; use Delivery.webhook");
    }
    profile.requireFits(generation);
  }
}
