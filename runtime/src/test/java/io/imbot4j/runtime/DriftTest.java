package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserBuilder;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotBuilder;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Gender;
import io.imbot4j.domain.chat.ChatColor;
import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DriftTest {
  private static final Delivery WEBHOOK =
      Delivery.webhook(URI.create("https://bot.example.com/events"));

  @Test
  void is_nothing_where_the_portal_tells_what_the_profile_says() {
    User looks = looks(user -> user.workPosition("Cook").color("#4ba5c3").gender("F"));
    Bot there = there(bot -> bot.hidden(true).reactions(false).backgroundId("frost").user(looks));
    BotProfile wanted =
        profile(
            profile ->
                profile
                    .workPosition("Cook")
                    .color(ChatColor.LIGHT_BLUE)
                    .gender(Gender.FEMALE)
                    .background(Background.FROST)
                    .hidden()
                    .withoutReactions());
    assertThat(new Drift(there, wanted, Delivery.fetch()).change()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("differences")
  void names_what_differs_alone(BotProfile wanted, Bot there, BotChange change) {
    assertThat(new Drift(there, wanted, Delivery.fetch()).change()).contains(change);
  }

  static Stream<Arguments> differences() {
    BotProfile plain = profile(profile -> profile);
    Bot same = there(bot -> bot);
    Avatar avatar = new Avatar("R0lGODlhAQABAAAAACwAAAAAAQABAAA=");
    return Stream.of(
        arguments(plain, there(bot -> bot.hidden(true)), BotChange.of().hidden(false).build()),
        arguments(
            plain, there(bot -> bot.reactions(false)), BotChange.of().reactions(true).build()),
        arguments(plain, there(bot -> bot.openLine(true)), BotChange.of().openLine(false).build()),
        arguments(
            plain,
            there(bot -> bot.name("Dinner")),
            BotChange.of().name("Lunch").lastName("").build()),
        arguments(
            plain,
            there(bot -> bot.eventMode("webhook")),
            BotChange.of().delivery(Delivery.fetch()).build()),
        arguments(
            plain,
            there(bot -> bot.user(looks(user -> user.workPosition("Cook")))),
            BotChange.of().workPosition("").build()),
        arguments(
            profile(profile -> profile.background(Background.SKY)),
            there(bot -> bot.backgroundId("mint")),
            BotChange.of().background(Background.SKY).build()),
        arguments(
            plain,
            there(bot -> bot.backgroundId("mint")),
            BotChange.of().background(Background.NONE).build()),
        arguments(
            profile(profile -> profile.color(ChatColor.MINT)),
            there(bot -> bot.user(looks(user -> user.color("#df532d")))),
            BotChange.of().color(ChatColor.MINT).build()),
        arguments(
            profile(profile -> profile.gender(Gender.MALE)),
            same,
            BotChange.of().gender(Gender.MALE).build()),
        arguments(
            profile(profile -> profile.avatar(avatar)),
            same,
            BotChange.of().avatar(avatar).build()));
  }

  @Test
  void names_the_address_of_the_events_which_no_portal_tells() {
    Bot there = there(bot -> bot.eventMode("webhook"));
    assertThat(new Drift(there, profile(profile -> profile), WEBHOOK).change())
        .contains(BotChange.of().delivery(WEBHOOK).build());
  }

  @Test
  void names_the_looks_of_which_the_portal_told_nothing() {
    Bot there = there(bot -> bot.name("").user(null));
    BotProfile wanted = profile(profile -> profile.color(ChatColor.MINT));
    assertThat(new Drift(there, wanted, Delivery.fetch()).change())
        .contains(
            BotChange.of()
                .name("Lunch")
                .lastName("")
                .workPosition("")
                .color(ChatColor.MINT)
                .build());
  }

  @Test
  void lets_a_bot_of_open_lines_serve_them() {
    Bot there = there(bot -> bot.type(BotType.OPEN_LINE).openLine(true));
    BotProfile wanted = profile(profile -> profile.type(BotType.OPEN_LINE));
    assertThat(new Drift(there, wanted, Delivery.fetch()).change()).isEmpty();
  }

  private static BotProfile profile(UnaryOperator<BotProfile.Builder> more) {
    return more.apply(BotProfile.of("lunch", "Lunch")).build();
  }

  private static Bot there(UnaryOperator<BotBuilder> more) {
    BotBuilder plain =
        Bot.of(new BotId(812), new BotCode("lunch"))
            .name("Lunch")
            .type(BotType.BOT)
            .eventMode("fetch")
            .user(looks(user -> user));
    return more.apply(plain).build();
  }

  private static User looks(UnaryOperator<UserBuilder> more) {
    return more.apply(User.of(new UserId(812)).name("Lunch")).build();
  }
}
