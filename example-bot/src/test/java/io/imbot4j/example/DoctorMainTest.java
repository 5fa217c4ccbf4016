package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.doctor.Doctor;
import io.imbot4j.doctor.Finding;
import io.imbot4j.doctor.Severity;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.wire.BotApi;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as a process, as a person starts it. */
@Timeout(120)
class DoctorMainTest {
  private final Emulator portal = Emulator.start(EmulatorConfig.local());
  private final Credentials.Webhook webhook = Credentials.webhook(portal.webhook().toString());
  private final OfficeBot bot =
      new OfficeBot(new Lunch(), new Booking(new Trips()), new DealChats());
  private final Secret botToken =
      Settings.from(Map.of()).botTokenFor(webhook, bot.profile().code());

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void a_healthy_bot_is_exit_code_0() throws Exception {
    register();
    Said said = examine(Map.of(), "--no-message");
    assertThat(said.exitCode()).as(said.output()).isZero();
    assertThat(said.output()).contains("FINE     Bot: office").doesNotContain("FAULT", "WARNING");
  }

  @Test
  void a_fault_is_exit_code_1_and_one_line_that_says_what_to_do() throws Exception {
    Said said = examine(Map.of());
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.output().lines().filter(line -> line.startsWith("FAULT")))
        .singleElement()
        .asString()
        .contains("office", "Start the bot");
    assertThat(said.output()).doesNotContain("c4naryf0rl0calb0ts", botToken.reveal());
  }

  @Test
  void it_speaks_russian() throws Exception {
    Said said = examine(Map.of("IMBOT4J_LANGUAGE", "ru"));
    assertThat(said.output()).contains("Запустите бота");
  }

  @Test
  void without_a_portal_the_emulated_one_of_this_machine_is_examined() throws Exception {
    Said said = run(Map.of("IMBOT4J_PORT", "" + portal.port()));
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.output()).contains("Start the bot");
    portal.close();
    Said nothing = run(Map.of("IMBOT4J_PORT", "" + portal.port()));
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.errors()).contains("IMBOT4J_WEBHOOK", "mvn -q -Ptalk");
  }

  @Test
  void an_argument_that_is_not_understood_is_exit_code_2_and_not_repeated() throws Exception {
    Said said = examine(Map.of(), portal.webhook().toString());
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.errors()).contains("--help").doesNotContain("c4naryf0rl0calb0ts");
  }

  @Test
  void an_application_nobody_installed_is_told_so(@TempDir Path folder) throws Exception {
    Said said =
        run(
            Map.of(
                "IMBOT4J_CLIENT_ID", "local.1",
                "IMBOT4J_CLIENT_SECRET", "c4nary0f1t",
                "IMBOT4J_PUBLIC_URL", "https://bots.example.com/",
                "IMBOT4J_DATA", folder.resolve("none.db").toString()));
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.errors()).contains("IMBOT4J_DATA").doesNotContain("c4nary0f1t");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_program_asks_it_as_the_page_shows() {
    register();
    assertThat(isHealthy(bot, webhook, botToken)).isTrue();
    assertThat(isHealthy(bot, webhook, Secret.of("c4nary0fan0th3r"))).isFalse();
  }

  private static boolean isHealthy(AbstractBot bot, Credentials webhook, Secret botToken) {
    // region: doctor
    List<Finding> findings =
        Doctor.of(bot, webhook).botToken(botToken).delivery(Delivery.fetch()).build().examine();
    boolean healthy = findings.stream().noneMatch(one -> one.severity() == Severity.FAULT);
    // endregion
    return healthy;
  }

  private void register() {
    try (HttpRestCall rest = new HttpRestCall(new PortalId("portal"), webhook)) {
      new BotRegistrar(new BotApi(rest, botToken)).register(bot, Generation.V2, Delivery.fetch());
    }
  }

  private Said examine(Map<String, String> environment, String... arguments) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("IMBOT4J_WEBHOOK", portal.webhook().toString());
    return run(all, arguments);
  }

  private static Said run(Map<String, String> environment, String... arguments) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("IMBOT4J_LANGUAGE", "en");
    try (ExampleProcess doctor = ExampleProcess.start(DoctorMain.class, all, arguments)) {
      String output = doctor.output();
      return new Said(doctor.exitCode(), output, doctor.errors());
    }
  }

  private record Said(int exitCode, String output, String errors) {}
}
