package io.imbot4j.world;

import java.util.Optional;

/** Finds whose bot a call is about, and checks that it is the caller's. */
final class Owners {
  private static final int LONGEST_TOKEN = 40;

  private final Portal portal;

  Owners(Portal portal) {
    this.portal = portal;
  }

  /**
   * The application of a new call; by webhook it names itself with a token, here found in these
   * parameters.
   */
  Application application(Caller caller, Params holder) {
    return caller.application().orElseGet(() -> Application.ofBotToken(botToken(holder)));
  }

  /** The bot of a new call, the caller's own. */
  Bot bot(Caller caller, Params params) {
    Application application = application(caller, params);
    if (params.number("botId") == 0) {
      throw new Refusal("BOT_ID_REQUIRED", "Bot ID is required");
    }
    Bot bot =
        portal
            .bots
            .find(params.number("botId"))
            .orElseThrow(() -> new Refusal("BOT_NOT_FOUND", "Bot not found"));
    if (!application.owns(bot)) {
      throw new Refusal(403, "BOT_OWNERSHIP_ERROR", "Bot is registered by another application");
    }
    return bot;
  }

  /** A token that is to be a bot's from now on. */
  static Application fresh(String botToken) {
    if (botToken.length() > LONGEST_TOKEN) {
      throw new Refusal("BOT_TOKEN_INVALID_LENGTH", "Bot token is too long");
    }
    return Application.ofBotToken(botToken);
  }

  /** The application of an old call; by webhook it names itself with CLIENT_ID. */
  Application oldApplication(Caller caller, Params params) {
    return caller
        .application()
        .orElseGet(
            () -> {
              if (params.text("CLIENT_ID").isBlank()) {
                throw new Refusal(403, "ACCESS_DENIED", "Access denied! Client ID not specified");
              }
              return Application.ofClientId(params.text("CLIENT_ID"));
            });
  }

  /** The bot of an old call: the one named, or the application's first. */
  Bot oldBot(Caller caller, Params params) {
    Application application = oldApplication(caller, params);
    Optional<Bot> named =
        params.has("BOT_ID")
            ? portal.bots.find(params.number("BOT_ID"))
            : portal.bots.of(application).stream().findFirst();
    Bot bot = named.orElseThrow(() -> new Refusal("BOT_ID_ERROR", "Bot not found"));
    if (!application.owns(bot)) {
      throw new Refusal("APP_ID_ERROR", "Bot was installed by another rest application");
    }
    return bot;
  }

  private static String botToken(Params holder) {
    String token = holder.text("botToken");
    if (token.isBlank()) {
      throw new Refusal("BOT_TOKEN_NOT_SPECIFIED", "Bot token is not specified");
    }
    return token;
  }
}
