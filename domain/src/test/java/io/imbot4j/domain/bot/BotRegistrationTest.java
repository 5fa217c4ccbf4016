package io.imbot4j.domain.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotRegistrationTest {
  private static final URI ADDRESS = URI.create("https://bot.example.com/events");
  private static final Delivery WEBHOOK = Delivery.webhook(ADDRESS);
  private static final Delivery HANDLERS =
      new Delivery.Handlers(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  private static BotProfile.Builder office() {
    return BotProfile.of("office", "Office");
  }

  @Nested
  class Profile {
    static Stream<Arguments> misfits() {
      BotCode code = new BotCode("office");
      return Stream.of(
          misfit(
              Generation.V2,
              BotProfile.of(code).lastName("Bot"),
              "a name, which imbot.v2.Bot.register needs beside a last name"),
          misfit(
              Generation.V2,
              office().type(BotType.HUMAN),
              "a type that imbot.v2.Bot.register knows"),
          misfit(
              Generation.V2,
              office().email("bot@example.com"),
              "no email: imbot.v2.Bot.register cannot carry one"),
          misfit(
              Generation.V2,
              office().birthday(LocalDate.of(2020, 2, 29)),
              "no birthday: imbot.v2.Bot.register cannot carry one"),
          misfit(
              Generation.V2,
              office().site(ADDRESS),
              "no site: imbot.v2.Bot.register cannot carry one"),
          misfit(
              Generation.V1, office().type(BotType.PERSONAL), "a type that imbot.register knows"),
          misfit(
              Generation.V1,
              office().background(Background.SKY),
              "no background: imbot.register cannot carry one"),
          misfit(Generation.V1, office().hidden(), "to be visible: imbot.register cannot hide it"));
    }

    private static Arguments misfit(
        Generation generation, BotProfile.Builder profile, String needed) {
      return arguments(generation, profile.build(), needed);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void that_one_generation_cannot_carry_is_refused_there_and_fine_in_the_other(
        Generation generation, BotProfile profile, String needed) {
      Generation other = generation == Generation.V1 ? Generation.V2 : Generation.V1;

      assertThat(new BotRegistration(profile, other, WEBHOOK).profile()).isEqualTo(profile);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotRegistration(profile, generation, WEBHOOK))
          .withMessage("bot office must have " + needed);
    }

    @Test
    void that_both_generations_carry_is_fine_in_both() {
      BotProfile profile =
          office().lastName("Bot").workPosition("Helps").gender(Gender.FEMALE).openLine().build();

      for (Generation generation : Generation.values()) {
        assertThat(new BotRegistration(profile, generation, WEBHOOK).generation())
            .isEqualTo(generation);
      }
    }
  }

  @Nested
  class Deliveries {
    @Test
    void are_not_fetched_by_v1() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotRegistration(office().build(), Generation.V1, Delivery.fetch()))
          .withMessage("imbot.register cannot have events fetched; use generation V2 or a webhook");
      assertThat(new BotRegistration(office().build(), Generation.V2, Delivery.fetch()).delivery())
          .isEqualTo(Delivery.fetch());
    }

    @Test
    void have_one_address_in_v2() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BotRegistration(office().build(), Generation.V2, HANDLERS))
          .withMessageContainingAll("imbot.v2.Bot.register", "one webhook url", "Delivery.webhook");
      assertThat(new BotRegistration(office().build(), Generation.V1, HANDLERS).delivery())
          .isEqualTo(HANDLERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://bot.example.com/", "/events", "mailto:bot@example.com"})
    void are_posted_over_http(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Delivery.webhook(URI.create(address)))
          .withMessage("webhook url \"" + address + "\" starts with neither https:// nor http://");
    }

    @Test
    void are_posted_to_a_host_with_a_dot() {
      assertThat(Delivery.webhook(URI.create("http://127.0.0.1:8024/events"))).isNotNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Delivery.webhook(URI.create("http://localhost:8024/")))
          .withMessageContainingAll("webhook url \"http://localhost:8024/\"", "127.0.0.1");
    }

    @Test
    void are_posted_to_at_most_255_characters() {
      String start = "https://bot.example.com/";

      assertThat(Delivery.webhook(URI.create(start + "x".repeat(255 - start.length()))))
          .isNotNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Delivery.webhook(URI.create(start + "x".repeat(256 - start.length()))))
          .withMessage("webhook url has 256 characters, the portal stores 255");
    }

    @Test
    void name_the_handler_that_is_wrong() {
      URI wrong = URI.create("http://localhost/");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Delivery.Handlers(ADDRESS, wrong, ADDRESS, ADDRESS, ADDRESS))
          .withMessageStartingWith("handler url of edited messages \"http://localhost/\"");
    }
  }
}
