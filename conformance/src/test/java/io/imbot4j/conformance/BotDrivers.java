package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotFilter;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Gender;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatColor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code imbot.v2.Bot.*}. */
final class BotDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.v2.Bot.get",
              (portal, request) ->
                  request.has("code")
                      ? portal.app().bot(new BotCode(request.text("code")), Generation.V2)
                      : portal.app().bot(request.bot())),
          Map.entry("imbot.v2.Bot.list", (portal, request) -> portal.app().bots(filter(request))),
          Map.entry("imbot.v2.Bot.update", BotDrivers::update),
          Map.entry(
              "imbot.v2.Bot.register",
              (portal, request) -> portal.app().register(registration(request.child("fields")))),
          Map.entry(
              "imbot.v2.Bot.unregister",
              Driver.of(
                  (portal, request) -> portal.app().unregister(request.bot(), Generation.V2))));

  private BotDrivers() {}

  private static BotFilter filter(Values request) {
    return new BotFilter(
        request.child("filter").optional("type").map(BotType::parse).orElse(null),
        request.has("limit") ? request.number("limit", 0) : null,
        request.number("offset", 0));
  }

  private static @Nullable Object update(Portal portal, Values request) {
    Values fields = request.child("fields");
    if (fields.has("botToken")) {
      portal.app().rotate(request.bot(), Secret.of(fields.text("botToken")));
      return null;
    }
    return portal.app().update(request.bot(), change(fields));
  }

  private static BotChange change(Values fields) {
    Values looks = fields.child("properties");
    BotChange.Builder change = BotChange.of();
    looks.optional("name").ifPresent(change::name);
    looks.optional("lastName").ifPresent(change::lastName);
    looks.optional("workPosition").ifPresent(change::workPosition);
    looks.optional("color").flatMap(ChatColor::parse).ifPresent(change::color);
    looks.optional("gender").map(BotDrivers::gender).ifPresent(change::gender);
    looks.optional("avatar").map(Avatar::new).ifPresent(change::avatar);
    fields.optional("backgroundId").map(BotDrivers::background).ifPresent(change::background);
    if (fields.has("isHidden")) {
      change.hidden(fields.flag("isHidden", false));
    }
    if (fields.has("isReactionsEnabled")) {
      change.reactions(fields.flag("isReactionsEnabled", true));
    }
    if (fields.has("isSupportOpenline")) {
      change.openLine(fields.flag("isSupportOpenline", false));
    }
    if (fields.has("eventMode") || fields.has("webhookUrl")) {
      change.delivery(delivery(fields));
    }
    return change.build();
  }

  private static BotRegistration registration(Values fields) {
    return new BotRegistration(profile(fields), Generation.V2, delivery(fields));
  }

  private static Delivery delivery(Values fields) {
    return fields.has("webhookUrl")
        ? Delivery.webhook(fields.address("webhookUrl"))
        : Delivery.fetch();
  }

  private static BotProfile profile(Values fields) {
    Values looks = fields.child("properties");
    BotProfile.Builder profile = BotProfile.of(fields.text("code"), looks.text("name"));
    looks.optional("lastName").ifPresent(profile::lastName);
    looks.optional("workPosition").ifPresent(profile::workPosition);
    looks.optional("color").flatMap(ChatColor::parse).ifPresent(profile::color);
    looks.optional("gender").map(BotDrivers::gender).ifPresent(profile::gender);
    looks.optional("avatar").map(Avatar::new).ifPresent(profile::avatar);
    fields.optional("type").map(BotType::parse).ifPresent(profile::type);
    fields.optional("backgroundId").map(BotDrivers::background).ifPresent(profile::background);
    if (fields.flag("isHidden", false)) {
      profile.hidden();
    }
    if (!fields.flag("isReactionsEnabled", true)) {
      profile.withoutReactions();
    }
    if (fields.flag("isSupportOpenline", false)) {
      profile.openLine();
    }
    return profile.build();
  }

  static Gender gender(String letter) {
    return letter.equals("F") ? Gender.FEMALE : Gender.MALE;
  }

  private static Background background(String code) {
    return Background.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
