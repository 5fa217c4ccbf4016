package io.imbot4j.doctor;

import static io.imbot4j.doctor.Diagnosis.assertOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Pace;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.CallFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bot by webhook, with one thing wrong at a time. */
@Timeout(60)
class WebhookFaultsTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:9/bots");

  static Stream<Arguments> planted() {
    return Stream.of(
        planted("the scope imbot is taken", Check.SCOPES, "imbot", it -> revoke(it, "imbot")),
        planted("the scope im is taken", Check.SCOPES, "add im", it -> revoke(it, "im")),
        planted(
            "both are taken",
            Check.SCOPES,
            "add im, imbot",
            it -> List.of("im", "imbot").forEach(scope -> revoke(it, scope))),
        planted(
            "another webhook has registered its code",
            Check.BOT,
            "choose another code",
            WebhookFaultsTest::occupy),
        planted(
            "the bot is unregistered",
            Check.BOT,
            "Start the bot",
            it -> it.api().unregister(it.botId(), Generation.V2)),
        planted(
            "the bot's token is another",
            Check.BOT,
            "IMBOT4J_BOT_TOKEN",
            it -> it.api().rotate(it.botId(), Secret.of("c4nary0fan0th3r"))),
        planted(
            "its events are posted elsewhere",
            Check.DELIVERY,
            "another program",
            it -> change(it, BotChange.of().delivery(Delivery.webhook(NOBODY)))),
        planted(
            "it has another name",
            Check.PROFILE,
            "Start the bot again",
            it -> change(it, BotChange.of().name("Parrot"))),
        planted("a command is gone", Check.COMMANDS, "registers them", WebhookFaultsTest::forget),
        planted(
            "the portal's clock is ahead",
            Check.CLOCK,
            "NTP",
            it -> it.world().advance(Duration.ofMinutes(10))));
  }

  private static Arguments planted(
      String name, Check check, String remedy, Consumer<Clinic> plant) {
    return arguments(name, check, remedy, plant);
  }

  private static void revoke(Clinic clinic, String scope) {
    clinic.world().faults().revokeScope(scope);
  }

  private static void change(Clinic clinic, BotChange.Builder change) {
    clinic.api().update(clinic.botId(), change.build(), Generation.V2);
  }

  private static void forget(Clinic clinic) {
    var commands = clinic.api().as(clinic.botId(), Generation.V2).commands();
    commands.unregister(commands.list().get(0).id());
  }

  /** The bot is gone, and somebody else has its code. */
  private static void occupy(Clinic clinic) {
    Generation generation = clinic.generation();
    clinic.api().unregister(clinic.botId(), generation);
    new BotApi(clinic.rest(), Secret.of("c4nary0fs0meb0dy"))
        .register(new BotRegistration(clinic.bot.profile(), generation, Delivery.webhook(NOBODY)));
  }

  @Nested
  class OfTheOlderGeneration {
    private final Clinic clinic = Clinic.posting(Generation.V1);

    @AfterEach
    void close() {
      clinic.close();
    }

    @Test
    void an_administrator_removed_it() {
      clinic.api().unregister(clinic.botId(), Generation.V1);
      assertOnly(clinic.doctor(), Check.BOT, "Start the bot");
    }

    @Test
    void somebody_else_has_its_code() {
      occupy(clinic);
      assertOnly(clinic.doctor(), Check.BOT, "choose another code");
    }

    @Test
    void a_program_of_the_newer_generation_fetches_its_events() {
      change(clinic, BotChange.of().delivery(Delivery.fetch()));
      assertOnly(clinic.doctor(), Check.BOT, "IMBOT4J_GENERATION=v2");
    }

    @Test
    void a_portal_without_the_newer_one_is_no_fault() {
      CallFault unknown = CallFault.on("imbot.v2.Bot.get", "ERROR_METHOD_NOT_FOUND");
      clinic.world().faults().onCalls(unknown, 1_000);
      assertThat(clinic.doctor().build().examine())
          .noneMatch(finding -> finding.severity() == Severity.FAULT);
    }
  }

  @Test
  void a_scope_it_does_not_need_is_gone() {
    try (Clinic clinic = Clinic.fetching()) {
      revoke(clinic, "user");
      assertThat(clinic.doctor().build().examine())
          .noneMatch(finding -> finding.severity() == Severity.FAULT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void is_found_alone(String name, Check check, String remedy, Consumer<Clinic> plant) {
    try (Clinic clinic = Clinic.fetching()) {
      Doctor.Builder doctor = clinic.doctor();
      plant.accept(clinic);
      assertOnly(doctor, check, remedy);
    }
  }

  @Test
  void a_wrong_secret() {
    try (Clinic clinic = Clinic.fetching()) {
      String wrong = clinic.emulator.webhook().toString().replaceAll("[^/]+/$", "c4narywr0ng/");
      Doctor.Builder doctor =
          Clinic.doctor(clinic.bot, Credentials.webhook(wrong)).botToken(Clinic.BOT_TOKEN);
      assertOnly(doctor, Check.ACCESS, "copy its address");
      assertThat(doctor.build().examine().toString()).doesNotContain("c4narywr0ng");
    }
  }

  @Test
  void nobody_ever_registered_the_bot() {
    try (Clinic clinic = Clinic.empty()) {
      assertOnly(clinic.doctor(), Check.BOT, "Start the bot");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT_REQUIRED,renew it",
    "PORTAL_DELETED,configure another",
    "OVERLOAD_LIMIT,support",
    "ACCESS_DENIED_TARIFF,plan",
    "user_access_error,access to the application",
    "QUERY_LIMIT_EXCEEDED,call less often",
    "OPERATION_TIME_LIMIT,less often",
    "NO_AUTH_FOUND,copy the webhook",
    "METHOD_CONFIRM_WAITING,administrator",
    "SOMETHING_NEW,documentation",
    "INTERNAL_SERVER_ERROR,look before"
  })
  void the_portal_refuses_everything(String code, String remedy) {
    try (Clinic clinic = Clinic.fetching()) {
      Doctor.Builder doctor = clinic.doctor().http(brief());
      clinic.world().faults().stop(CallFault.any(code));
      assertOnly(doctor, Check.ACCESS, remedy);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "imbot.v2.Bot.list,METHOD_CONFIRM_WAITING,BOT,administrator",
    "imbot.v2.Revision.get,ERROR_METHOD_NOT_FOUND,REVISION,older generation",
    "im.message.add,ACCESS_DENIED,ROUND_TRIP,authorising user",
    "imbot.v2.Chat.Message.send,ACCESS_DENIED,ROUND_TRIP,the bot's log"
  })
  void the_portal_refuses_one_method(String method, String code, Check check, String remedy) {
    try (Clinic clinic = Clinic.fetching()) {
      clinic.world().faults().onCalls(CallFault.on(method, code), 1_000);
      assertOnly(clinic.doctor(), check, remedy);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AnswerFault.Kind.class,
      names = {"PAGE", "BAD_GATEWAY", "REDIRECT", "CUT"})
  void something_else_answers(AnswerFault.Kind kind) {
    try (Clinic clinic = Clinic.stopped()) {
      AnswerFault fault =
          kind == AnswerFault.Kind.REDIRECT
              ? AnswerFault.redirect("https://renamed.example.com/rest/")
              : AnswerFault.of(kind);
      clinic.world().faults().onAnswers(fault, 1_000);
      assertOnly(clinic.doctor(), Check.ANSWER, "");
    }
  }

  @Test
  void a_call_is_held_back_once() {
    try (Clinic clinic = Clinic.fetching()) {
      clinic.world().faults().onCalls(CallFault.on("server.time", "QUERY_LIMIT_EXCEEDED"), 1);
      assertOnly(clinic.doctor(), Check.LIMITS, "less often");
    }
  }

  @Test
  void the_first_call_is_refused_and_the_next_is_not() {
    try (Clinic clinic = Clinic.fetching()) {
      clinic.world().faults().onCalls(CallFault.on("server.time", "ACCESS_DENIED"), 1);
      assertOnly(clinic.doctor(), Check.ACCESS, "REST");
    }
  }

  @Nested
  class WhereEventsAreFetched {
    @Test
    void nobody_does() {
      try (Clinic clinic = Clinic.stopped()) {
        assertOnly(clinic.doctor(), Check.ROUND_TRIP, "Start the bot");
      }
    }

    @Test
    void nobody_does_for_long() {
      try (Clinic clinic = Clinic.stopped()) {
        clinic.world().as(1).say("" + clinic.botId(), "hello?");
        clinic.world().advance(Duration.ofMinutes(5));
        Doctor.Builder doctor = clinic.doctor().clock(clinic.world().clock());
        assertOnly(doctor, Check.QUEUE, "Start the bot");
        assertThat(clinic.world().as(1).messages("" + clinic.botId())).hasSize(1);
      }
    }

    @Test
    void a_second_program_takes_them_away() {
      try (Clinic clinic = Clinic.stopped()) {
        clinic.fetch(WebhookFaultsTest::swallow);
        assertOnly(clinic.doctor(), Check.ROUND_TRIP, "second program");
      }
    }

    @Test
    void the_portal_lets_nobody_fetch() {
      try (Clinic clinic = Clinic.stopped()) {
        CallFault fault = CallFault.on("imbot.v2.Event.get", "OPERATION_TIME_LIMIT");
        clinic.world().faults().onCalls(fault, 1_000);
        assertOnly(clinic.doctor().http(brief()), Check.QUEUE, "less often");
      }
    }

    @Test
    void the_queue_is_only_looked_at() {
      try (Clinic clinic = Clinic.stopped()) {
        clinic.world().as(1).say("" + clinic.botId(), "hello?");
        Doctor doctor =
            Doctor.of(clinic.bot, clinic.credentials()).botToken(Clinic.BOT_TOKEN).build();
        assertThat(Diagnosis.of(doctor.examine(), Check.QUEUE).seen())
            .isEqualTo(Diagnosis.of(doctor.examine(), Check.QUEUE).seen())
            .startsWith("2 wait");
      }
    }
  }

  private static EventDispatcher.Receipt swallow(BotEvent event) {
    return new EventDispatcher.Receipt() {
      @Override
      public boolean duplicate() {
        return false;
      }

      @Override
      public boolean awaitSafe(Duration atMost) {
        return true;
      }
    };
  }

  @Nested
  class WhereEventsArePosted {
    @ParameterizedTest
    @EnumSource(Generation.class)
    void the_bot_is_at_another_address(Generation generation) {
      try (Clinic clinic = Clinic.posting(generation)) {
        Doctor.Builder doctor = clinic.doctor().delivery(Delivery.webhook(NOBODY));
        assertOnly(doctor, Check.HANDLER, "Start the bot");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bot", "/"})
    void the_path_is_another(String path) {
      try (Clinic clinic = Clinic.posting(Generation.V2)) {
        URI right = ((Delivery.Webhook) clinic.delivery()).url();
        Doctor.Builder doctor = clinic.doctor().delivery(Delivery.webhook(right.resolve(path)));
        assertOnly(doctor, Check.HANDLER, "path");
      }
    }

    @Test
    void the_portal_was_told_another_address() {
      try (Clinic clinic = Clinic.posting(Generation.V2)) {
        change(clinic, BotChange.of().delivery(Delivery.webhook(NOBODY)));
        assertOnly(clinic.doctor(), Check.ROUND_TRIP, "its address");
      }
    }

    @Test
    void the_portal_expects_them_to_be_fetched() {
      try (Clinic clinic = Clinic.posting(Generation.V2)) {
        change(clinic, BotChange.of().delivery(Delivery.fetch()));
        assertOnly(clinic.doctor(), Check.DELIVERY, "another program");
      }
    }

    @Test
    void another_bot_of_the_older_generation_takes_the_address_of_all() {
      try (Clinic clinic = Clinic.posting(Generation.V1)) {
        BotProfile other = BotProfile.of("other", "Other").build();
        new BotApi(clinic.rest(), Clinic.BOT_TOKEN)
            .register(new BotRegistration(other, Generation.V1, Delivery.webhook(NOBODY)));
        Doctor.Builder doctor = clinic.doctor();
        assertOnly(doctor, Check.ROUND_TRIP, "its address");
        assertThat(Diagnosis.of(doctor.build().examine(), Check.BOT).remedy())
            .contains("share one address");
      }
    }

    @Test
    void the_bot_says_nothing() {
      try (Clinic clinic = Clinic.posting(Generation.V2)) {
        clinic.world().as(1).say("" + clinic.botId(), "hello");
        clinic.bot.asleep = true;
        assertOnly(clinic.doctor(), Check.ROUND_TRIP, "log");
      }
    }
  }

  private static HttpConfig brief() {
    return HttpConfig.builder()
        .pace(new Pace(1_000, Duration.ofNanos(1), Duration.ZERO, 8))
        .deadline(Duration.ofSeconds(1))
        .build();
  }
}
