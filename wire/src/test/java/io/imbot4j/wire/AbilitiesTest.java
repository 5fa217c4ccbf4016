package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Capabilities;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AbilitiesTest {
  private static final BotId BOT = new BotId(812);

  private final FakePortal portal = new FakePortal();
  private final BotApi api = new BotApi(portal, Secret.of("c4nary-t0ken"));

  @Nested
  class EveryMethod {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("io.imbot4j.wire.AbilitiesTest#generationsAndMethods")
    void is_refused_by_name_just_where_the_ability_is_missing(
        Generation generation,
        String name,
        @Nullable Capability ability,
        Consumer<MessengerGateway> method) {
      MessengerGateway gateway = able(generation);
      boolean can = ability == null || gateway.capabilities().can(ability);
      portal.calls.clear();

      Throwable thrown = catchThrowable(() -> method.accept(gateway));

      assertThat(portal.calls).as("what was sent").hasSize(can ? 1 : 0);
      if (!can) {
        assertThat(thrown)
            .isInstanceOfSatisfying(
                PortalException.Refused.class, refused -> assertThat(refused.code()).isEmpty());
      }
    }

    @Test
    void is_in_the_table() {
      Stream<String> listed = GatewayMethods.all().map(call -> call.name().replaceAll(" .*", ""));

      assertThat(listed).containsAll(declared()).allMatch(declared()::contains);
    }

    /** {@code messages.send}: the methods of the groups, by the names the gateway gives these. */
    private static Set<String> declared() {
      Package ports = MessengerGateway.class.getPackage();
      return Arrays.stream(MessengerGateway.class.getMethods())
          .filter(group -> ports.equals(group.getReturnType().getPackage()))
          .filter(group -> group.getParameterCount() == 0)
          .flatMap(
              group ->
                  Arrays.stream(group.getReturnType().getMethods())
                      .map(method -> group.getName() + "." + method.getName()))
          .collect(Collectors.toSet());
    }
  }

  static Stream<Arguments> generationsAndMethods() {
    return Stream.of(Generation.values())
        .flatMap(
            generation ->
                GatewayMethods.all()
                    .map(
                        method ->
                            arguments(generation, method.name(), method.ability(), method.call())));
  }

  @Nested
  class Missing {
    @ParameterizedTest
    @EnumSource(Generation.class)
    void says_why_and_what_to_do(Generation generation) {
      assertThat(able(generation).capabilities().missing().values())
          .isNotEmpty()
          .allMatch(why -> why.contains("; "));
    }

    @Test
    void names_the_scope_of_open_lines_in_either_generation() {
      portal.answers("scope", List.of("imbot"));
      answers(List.of("imbot"), Map.of("rest", 36), "supervisor");

      assertThat(api.as(BOT, Generation.V1).capabilities().whyNot(Capability.OPEN_LINES))
          .hasValueSatisfying(why -> assertThat(why).contains("scope imopenlines"));
      assertThat(api.as(BOT, Generation.V2).capabilities().missing())
          .containsKeys(Capability.OPEN_LINES, Capability.BOUND_CHATS, Capability.USER_EVENTS);
    }

    @Test
    void names_the_revision_a_portal_is_too_old_for() {
      answers(List.of("im", "imbot"), Map.of("rest", 33), "supervisor");

      assertThat(capabilities().whyNot(Capability.PRIVATE_TEXT_FIELD))
          .hasValueSatisfying(why -> assertThat(why).contains("revision 34 and the portal has 33"));
      assertThat(capabilities().can(Capability.TEXT_FIELD)).isTrue();
    }

    @Test
    void takes_a_portal_without_revisions_for_an_old_one() {
      portal.answers(
          "batch",
          Map.of(
              "result",
              Map.of("scopes", List.of("imbot"), "bot", Map.of("bot", Map.of("type", "bot"))),
              "result_error",
              Map.of("revision", Map.of("error", "ERROR_METHOD_NOT_FOUND"))));

      assertThat(capabilities().can(Capability.PRIVATE_TEXT_FIELD)).isFalse();
    }

    @Test
    void names_the_type_that_may_not_read() {
      answers(List.of("imbot"), Map.of("rest", 36), "bot");

      assertThat(capabilities().whyNot(Capability.READ_MESSAGES))
          .hasValueSatisfying(why -> assertThat(why).contains("supervisor and personal"));
    }

    private Capabilities capabilities() {
      return api.as(BOT, Generation.V2).capabilities();
    }
  }

  @Test
  void asks_the_portal_once() {
    MessengerGateway gateway = able(Generation.V2);
    portal.calls.clear();

    assertThat(gateway.capabilities()).isSameAs(gateway.capabilities());
    assertThat(portal.calls).extracting(FakePortal.Call::method).containsExactly("batch");
  }

  /** A bot that lacks nothing but what its generation lacks. */
  private MessengerGateway able(Generation generation) {
    portal.answers("scope", List.of("im", "imbot,imopenlines")).answers("imbot.update", true);
    answers(List.of("im", "imbot", "imopenlines"), Map.of("rest", 36), "supervisor");
    Delivery delivery = Delivery.webhook(URI.create("https://bot.example/events"));
    BotProfile profile = BotProfile.of("lunch", "Lunch").build();
    if (generation == Generation.V1) {
      api.update(BOT, new BotRegistration(profile, generation, delivery));
    }
    return api.as(BOT, generation);
  }

  private void answers(List<String> scopes, Map<String, Object> revision, String type) {
    portal.answers(
        "batch",
        Map.of(
            "result",
            Map.of(
                "scopes", scopes, "revision", revision, "bot", Map.of("bot", Map.of("type", type))),
            "result_error",
            List.of()));
  }
}
