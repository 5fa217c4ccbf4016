package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatColor;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/** {@code imbot.register} and its kin. */
final class V1BotDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.register",
          (portal, request) -> portal.app().register(registration(request)),
          "imbot.update",
          Driver.of(
              (portal, request) ->
                  portal
                      .app()
                      .update(request.bot(), change(request.child("FIELDS")), Generation.V1)),
          "imbot.unregister",
          Driver.of((portal, request) -> portal.app().unregister(request.bot(), Generation.V1)),
          "imbot.bot.list",
          (portal, request) -> portal.app().bots(Generation.V1));

  private V1BotDrivers() {}

  private static BotRegistration registration(Values fields) {
    return new BotRegistration(profile(fields), Generation.V1, delivery(fields));
  }

  private static BotChange change(Values fields) {
    BotChange.Builder change = BotChange.of();
    fields.optional("CODE").map(BotCode::new).ifPresent(change::code);
    if (fields.has("EVENT_HANDLER") || fields.has("EVENT_MESSAGE_ADD")) {
      change.delivery(delivery(fields));
    }
    Values looks = fields.child("PROPERTIES");
    looks.optional("NAME").ifPresent(change::name);
    looks.optional("LAST_NAME").ifPresent(change::lastName);
    looks.optional("WORK_POSITION").ifPresent(change::workPosition);
    looks.optional("COLOR").flatMap(ChatColor::parse).ifPresent(change::color);
    looks.optional("EMAIL").ifPresent(change::email);
    looks.optional("PERSONAL_BIRTHDAY").map(LocalDate::parse).ifPresent(change::birthday);
    looks.optional("PERSONAL_WWW").map(URI::create).ifPresent(change::site);
    looks.optional("PERSONAL_GENDER").map(BotDrivers::gender).ifPresent(change::gender);
    looks.optional("PERSONAL_PHOTO").map(Avatar::new).ifPresent(change::avatar);
    return change.build();
  }

  private static Delivery delivery(Values fields) {
    if (fields.has("EVENT_HANDLER")) {
      return Delivery.webhook(fields.address("EVENT_HANDLER"));
    }
    URI messages = fields.address("EVENT_MESSAGE_ADD");
    return new Delivery.Handlers(
        messages,
        fields.optional("EVENT_MESSAGE_UPDATE").map(URI::create).orElse(null),
        fields.optional("EVENT_MESSAGE_DELETE").map(URI::create).orElse(null),
        fields.optional("EVENT_WELCOME_MESSAGE").map(URI::create).orElse(messages),
        fields.optional("EVENT_BOT_DELETE").map(URI::create).orElse(messages));
  }

  private static BotProfile profile(Values fields) {
    Values looks = fields.child("PROPERTIES");
    BotProfile.Builder profile =
        BotProfile.of(
            fields.optional("CODE").orElse("oven_clock"), looks.optional("NAME").orElse(""));
    looks.optional("LAST_NAME").ifPresent(profile::lastName);
    looks.optional("WORK_POSITION").ifPresent(profile::workPosition);
    looks.optional("COLOR").flatMap(ChatColor::parse).ifPresent(profile::color);
    looks.optional("EMAIL").ifPresent(profile::email);
    looks.optional("PERSONAL_BIRTHDAY").map(LocalDate::parse).ifPresent(profile::birthday);
    looks.optional("PERSONAL_WWW").map(URI::create).ifPresent(profile::site);
    looks.optional("PERSONAL_GENDER").map(BotDrivers::gender).ifPresent(profile::gender);
    looks.optional("PERSONAL_PHOTO").map(Avatar::new).ifPresent(profile::avatar);
    fields.optional("TYPE").map(BotType::parse).ifPresent(profile::type);
    if (fields.flag("OPENLINE", false)) {
      profile.openLine();
    }
    return profile.build();
  }
}
