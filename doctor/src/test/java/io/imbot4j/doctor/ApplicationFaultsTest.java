package io.imbot4j.doctor;

import static io.imbot4j.doctor.Diagnosis.assertOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.http.Portals;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.EventBindings;
import io.imbot4j.runtime.Installer;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.CallFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application on a portal that installed it, with one thing wrong at a time. */
@Timeout(60)
class ApplicationFaultsTest {
  private final Practice practice = new Practice();

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void a_wrong_client_secret_shows_when_tokens_expire() {
    practice.world().advance(Duration.ofHours(2));
    try (Portals wrong = practice.portals("c4naryc4narywr0ng")) {
      Doctor.Builder doctor = practice.doctor(wrong).clock(practice.emulator.cloud().clock());
      assertOnly(doctor, Check.ACCESS, "client secret");
    }
  }

  @Test
  void expired_tokens_are_renewed_and_no_fault() {
    practice.world().advance(Duration.ofHours(2));
    List<Finding> findings =
        practice.doctor().clock(practice.emulator.cloud().clock()).build().examine();
    assertThat(findings).noneMatch(finding -> finding.severity() == Severity.FAULT);
  }

  @Test
  void nobody_pays_for_it_any_more() {
    practice.world().apps().lapse(practice.card.clientId());
    assertOnly(practice.doctor(), Check.ACCESS, "renew it");
  }

  @Test
  void it_was_removed() {
    Doctor.Builder doctor = practice.doctor();
    practice.world().apps().uninstall(practice.card.clientId(), true);
    assertOnly(doctor, Check.ACCESS, "nstall");
  }

  @Test
  void its_application_token_is_not_known() {
    change(null);
    assertOnly(practice.doctor(), Check.APPLICATION, "Install the application again");
  }

  @Test
  void its_application_token_is_another() {
    change(Secret.of("c4naryf0rg3d"));
    assertOnly(practice.doctor(), Check.ROUND_TRIP, "application token");
  }

  @Test
  void its_page_never_finished_the_installation() {
    try (Practice unfinished = Practice.unfinished()) {
      assertOnly(unfinished.doctor(), Check.APPLICATION, "BX24.installFinish");
      unfinished.world().apps().finish(unfinished.card.clientId());
      assertThat(unfinished.doctor().build().examine())
          .noneMatch(finding -> finding.severity() == Severity.FAULT);
    }
  }

  @Test
  void whose_tokens_it_has_is_no_administrator_any_more() {
    try (Practice by = Practice.unfinished()) {
      by.actFor(2);
      Finding access = Diagnosis.of(by.doctor().build().examine(), Check.ACCESS);
      assertThat(access.severity()).isEqualTo(Severity.WARNING);
      assertThat(access.remedy()).contains("administrator");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS_DENIED,ACCESS,REST",
    "OVERLOAD_LIMIT,ACCESS,support",
    "SOMETHING_NEW,ACCESS,documentation",
    "QUERY_LIMIT_EXCEEDED,LIMITS,less often"
  })
  void the_first_call_is_refused_and_the_next_is_not(String code, Check check, String remedy) {
    practice.world().faults().onCalls(CallFault.any(code), 1);
    assertOnly(practice.doctor(), check, remedy);
  }

  private void change(@Nullable Secret token) {
    practice.store.change(practice.id(), known -> Optional.of(known.withApplicationToken(token)));
  }

  @ParameterizedTest
  @CsvSource({"imbot,lacks imbot", "im,lacks im", "im imbot,'lacks im, imbot'"})
  void scopes_are_gone(String scopes, String seen) {
    Stream.of(scopes.split(" ")).forEach(practice.world().faults()::revokeScope);
    assertOnly(practice.doctor(), Check.SCOPES, "card");
    assertThat(Diagnosis.of(practice.doctor().build().examine(), Check.SCOPES).seen())
        .endsWith(seen);
  }

  @Test
  void the_bot_is_gone() {
    AppGateway app = practice.portals.api(practice.id());
    app.unregister(app.bots(Generation.V2).get(0).id(), Generation.V2);
    assertOnly(practice.doctor(), Check.BOT, "Start the bot");
  }

  @Test
  void a_webhook_has_registered_the_same_code() {
    AppGateway app = practice.portals.api(practice.id());
    app.unregister(app.bots(Generation.V2).get(0).id(), Generation.V2);
    Credentials webhook = Credentials.webhook(practice.emulator.webhook().toString());
    try (HttpRestCall rest = new HttpRestCall(practice.id(), webhook, Clinic.FAST)) {
      new BotApi(rest, Clinic.BOT_TOKEN)
          .register(new BotRegistration(practice.bot.profile(), Generation.V2, Delivery.fetch()));
    }
    assertOnly(practice.doctor(), Check.BOT, "another code");
  }

  @Test
  void its_events_wait_to_be_fetched() {
    AppGateway app = practice.portals.api(practice.id());
    app.update(
        app.bots(Generation.V2).get(0).id(), BotChange.of().delivery(Delivery.fetch()).build());
    assertOnly(practice.doctor(), Check.DELIVERY, "another program");
  }

  @Test
  void its_events_go_to_another_port_alone() {
    EventBindings events = practice.portals.api(practice.id()).events();
    events.bound().forEach(events::unbind);
    Installer.EVENTS.forEach(
        event ->
            events.bind(EventSubscription.posted(event, URI.create("http://127.0.0.1:9/bots"))));
    assertOnly(practice.doctor(), Check.SUBSCRIPTIONS, "public address");
    assertThat(Diagnosis.of(practice.doctor().build().examine(), Check.SUBSCRIPTIONS).seen())
        .contains("http://127.0.0.1:9");
  }

  @Test
  void it_does_not_hear_of_its_removal() {
    EventBindings events = practice.portals.api(practice.id()).events();
    events.bound().stream()
        .filter(one -> one.event().equalsIgnoreCase("ONAPPUNINSTALL"))
        .forEach(events::unbind);
    assertOnly(practice.doctor(), Check.SUBSCRIPTIONS, "Start the program again");
  }

  @Test
  void its_events_go_to_an_address_of_the_past_as_well() {
    EventBindings events = practice.portals.api(practice.id()).events();
    events.bind(
        EventSubscription.posted("ONAPPUPDATE", URI.create("http://past.example.com/bots")));
    assertOnly(practice.doctor(), Check.SUBSCRIPTIONS, "public address");
  }

  @Test
  void its_web_server_is_down() {
    Doctor.Builder doctor = practice.doctor();
    practice.server.close();
    assertOnly(doctor, Check.HANDLER, "Start the bot");
  }
}
