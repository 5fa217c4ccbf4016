package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers bots with {@code imbot.register} and its kin. */
record V1Bots(Caller caller, V1Handler handler) {
  List<Bot> list() {
    return Answer.readable(
        caller.v1("imbot.bot.list", new Fields()).result(), bot -> BotObject.read(bot, null));
  }

  /**
   * Registers, and then says where edits and deletions go: the portal takes those two at
   * registration from bots of open lines only. A code that is taken gets the bot that has it,
   * whosever it is.
   */
  Bot register(BotRegistration registration) {
    BotProfile profile = registration.profile();
    handler.requireShared("imbot.register", caller, profile.code(), registration.delivery());
    Fields parameters =
        new Fields()
            .put("CODE", profile.code().value())
            .put("TYPE", profile.type().v1())
            .put("OPENLINE", YesNo.of(profile.openLine()))
            .putAll(handlers(registration.delivery()))
            .put("PROPERTIES", properties(profile).map());
    BotId bot = registered(profile.code(), parameters);
    Fields changes = changes(registration.delivery());
    if (!changes.map().isEmpty()) {
      changeOwn(bot, profile.code(), changes);
    }
    handler.tell(bot, profile.code(), registration.delivery());
    return new Bot(
        bot, profile.code(), profile.fullName(), profile.type(), profile.openLine(), false);
  }

  /** At the limit of bots the portal refuses even a bot it has, which is looked up then. */
  private BotId registered(BotCode code, Fields parameters) {
    try {
      return new BotId(caller.v1("imbot.register", parameters).id());
    } catch (PortalException.Refused refused) {
      if (!refused.code().equalsIgnoreCase("MAX_COUNT_ERROR")) {
        throw refused;
      }
      return list().stream()
          .filter(bot -> bot.code().equals(code))
          .findFirst()
          .orElseThrow(() -> refused)
          .id();
    }
  }

  void update(BotId bot, BotRegistration registration) {
    BotCode code = registration.profile().code();
    handler.requireShared("imbot.update", caller, code, registration.delivery());
    change(
        bot,
        handlers(registration.delivery())
            .put(
                "PROPERTIES",
                properties(registration.profile()).orEmpty("LAST_NAME", "WORK_POSITION").map()));
    handler.tell(bot, code, registration.delivery());
  }

  void update(BotId bot, BotChange change) {
    String method = "imbot.update";
    if (change.hidden() != null
        || change.reactions() != null
        || change.openLine() != null
        || change.background() != null) {
      throw caller.cannot(
          method,
          "the older generation changes neither hidden nor reactions, openLine or background;"
              + " leave those out");
    }
    Delivery delivery = change.delivery();
    if (delivery instanceof Delivery.Fetch) {
      throw caller.cannot(method, "the older generation cannot fetch events; use Delivery.webhook");
    }
    BotCode known = handler.code(bot);
    Fields fields = new Fields().put("CODE", change.code() == null ? null : change.code().value());
    if (delivery != null) {
      handler.requireShared(method, caller, known, delivery);
      fields.putAll(handlers(delivery));
    }
    Fields properties = properties(change);
    change(bot, fields.putIf(!properties.map().isEmpty(), "PROPERTIES", properties.map()));
    if (delivery != null) {
      handler.tell(bot, change.code() == null ? known : change.code(), delivery);
    }
  }

  void unregister(BotId bot) {
    caller.v1("imbot.unregister", new Fields().put("BOT_ID", bot.value())).confirm();
    handler.forget(bot);
  }

  private void changeOwn(BotId bot, BotCode code, Fields fields) {
    try {
      change(bot, fields);
    } catch (PortalException.Refused refused) {
      if (!refused.code().equalsIgnoreCase("APP_ID_ERROR")) {
        throw refused;
      }
      throw caller.cannot(
          "imbot.register",
          "the code \""
              + code
              + "\" belongs to bot "
              + bot
              + " of another application; choose another code");
    }
  }

  private void change(BotId bot, Fields fields) {
    caller
        .v1("imbot.update", new Fields().put("BOT_ID", bot.value()).put("FIELDS", fields.map()))
        .confirm();
  }

  private static Fields handlers(Delivery delivery) {
    if (delivery instanceof Delivery.Handlers handlers) {
      return new Fields()
          .put("EVENT_MESSAGE_ADD", handlers.messageAdd().toString())
          .put("EVENT_WELCOME_MESSAGE", handlers.welcome().toString())
          .put("EVENT_BOT_DELETE", handlers.botDelete().toString())
          .putAll(changes(delivery));
    }
    return delivery instanceof Delivery.Webhook webhook
        ? new Fields().put("EVENT_HANDLER", webhook.url().toString())
        : new Fields();
  }

  private static Fields changes(Delivery delivery) {
    if (delivery instanceof Delivery.Handlers handlers) {
      return changes(handlers.messageUpdate(), handlers.messageDelete());
    }
    return delivery instanceof Delivery.Webhook webhook
        ? changes(webhook.url(), webhook.url())
        : new Fields();
  }

  private static Fields changes(@Nullable URI update, @Nullable URI delete) {
    return new Fields()
        .put("EVENT_MESSAGE_UPDATE", update == null ? null : update.toString())
        .put("EVENT_MESSAGE_DELETE", delete == null ? null : delete.toString());
  }

  private static Fields properties(BotProfile profile) {
    return properties(
        new BotChange(
            profile.name() == null || profile.name().isBlank() ? null : profile.name(),
            profile.lastName(),
            profile.workPosition(),
            profile.color(),
            profile.gender(),
            profile.avatar(),
            null,
            null,
            null,
            null,
            null,
            null,
            profile.email(),
            profile.birthday(),
            profile.site()));
  }

  private static Fields properties(BotChange looks) {
    return new Fields()
        .put("NAME", looks.name())
        .put("LAST_NAME", looks.lastName())
        .put("COLOR", looks.color() == null ? null : looks.color().name())
        .put("EMAIL", looks.email())
        .put("PERSONAL_BIRTHDAY", looks.birthday() == null ? null : looks.birthday().toString())
        .put("WORK_POSITION", looks.workPosition())
        .put("PERSONAL_WWW", looks.site() == null ? null : looks.site().toString())
        .put("PERSONAL_GENDER", looks.gender() == null ? null : looks.gender().code())
        .put("PERSONAL_PHOTO", looks.avatar() == null ? null : looks.avatar().base64());
  }
}
