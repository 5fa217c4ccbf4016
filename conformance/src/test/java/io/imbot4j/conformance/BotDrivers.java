package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Gender;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatColor;
import java.util.Locale;
import java.util.Map;

/** {@code imbot.v2.Bot.*}. */
final class BotDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.v2.Bot.get",
              (portal, request) ->
                  portal.app().bot(new BotCode(request.text("code")), Generation.V2)),
          Map.entry("imbot.v2.Bot.list", (portal, request) -> portal.app().bots(Generation.V2)),
          Map.entry(
              "imbot.v2.Bot.register",
              (portal, request) -> portal.app().register(registration(request.child("fields")))),
          Map.entry(
              "imbot.v2.Bot.unregister",
              Driver.of(
                  (portal, request) -> portal.app().unregister(request.bot(), Generation.V2))));

  private BotDrivers() {}

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
