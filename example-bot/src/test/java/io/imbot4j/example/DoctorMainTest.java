package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  static Stream<Arguments> nonsense() {
    String secret = "https://acme.bitrix24.com/rest/1/c4narys3cret/";
    return Stream.of(
        arguments(List.of(), Map.of("IMBOT4J_WEBHOOK", "c4narys3cret"), "IMBOT4J_WEBHOOK"),
        arguments(List.of(), Map.of("IMBOT4J_WEBHOOK", secret + "profile"), "IMBOT4J_WEBHOOK"),
        arguments(List.of(), Map.of("IMBOT4J_WEBHOOK", " "), "IMBOT4J_WEBHOOK"),
        arguments(List.of(), Map.of("IMBOT4J_WEBHOK", secret), "IMBOT4J_WEBHOK;"),
        arguments(List.of(), Map.of("IMBOT4J_PORT", "8o24"), "IMBOT4J_PORT"),
        arguments(List.of(), Map.of("IMBOT4J_BOT_TOKEN", "c4nary".repeat(9)), "40 characters"),
        arguments(List.of(), Map.of("IMBOT4J_GENERATION", "3"), "v1 or v2"),
        arguments(List.of(), Map.of("IMBOT4J_LANGUAGE", "tlh"), "en or ru"),
        arguments(List.of(), Map.of("IMBOT4J_CLIENT_ID", "local.1"), "IMBOT4J_CLIENT_SECRET"),
        arguments(List.of(), application("bots"), "IMBOT4J_PUBLIC_URL"),
        arguments(List.of(), application("ftp://bots.example.com"), "IMBOT4J_PUBLIC_URL"),
        arguments(List.of(), application("http://localhost:9000/c4narypath"), "IMBOT4J_PUBLIC_URL"),
        arguments(
            List.of("--handler", "https://a.example.com/"),
            application("https://bots.example.com/"),
            "IMBOT4J_PUBLIC_URL"),
        arguments(List.of("--handler"), Map.of(), "--handler needs a value"),
        arguments(List.of("--handler", "--no-message"), Map.of(), "--handler needs a value"),
        arguments(List.of("--handler", "http://localhost/c4narypath"), Map.of(), "--handler is no"),
        arguments(List.of("--handler", "a b c4nary"), Map.of(), "--handler is no"),
        arguments(List.of("--portal", ""), Map.of(), "--portal needs a value"),
        arguments(List.of("--portal", "m1"), Map.of("IMBOT4J_WEBHOOK", secret), "--portal"),
        arguments(List.of("--language", secret), Map.of(), "en or ru"),
        arguments(List.of("--mesage"), Map.of(), "--help"),
        arguments(List.of(secret), Map.of(), "--help"));
  }

  private static Map<String, String> application(String publicUrl) {
    return Map.of(
        "IMBOT4J_CLIENT_ID", "local.1",
        "IMBOT4J_CLIENT_SECRET", "c4nary0f1t",
        "IMBOT4J_PUBLIC_URL", publicUrl);
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_is_exit_code_2_and_one_line_without_what_may_be_a_secret(
      List<String> arguments, Map<String, String> environment, String named) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exitCode =
        DoctorMain.run(arguments, environment, new PrintStream(out), new PrintStream(errors));
    assertThat(exitCode).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(errors.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .contains(named)
        .doesNotContain("c4nary");
  }

  @Test
  void a_data_file_that_is_none_is_one_line(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no database ".repeat(100));
    for (Path data : List.of(folder, text)) {
      Map<String, String> environment = new HashMap<>(application("https://bots.example.com/"));
      environment.put("IMBOT4J_DATA", data.toString());
      Said said = run(environment);
      assertThat(said.exitCode()).isEqualTo(data.equals(text) ? 2 : 1);
      assertThat(said.errors().lines()).singleElement().asString().contains("IMBOT4J_DATA");
    }
  }

  @Test
  void a_certificate_nobody_known_signed_is_healthy_once_java_trusts_it(@TempDir Path folder)
      throws Exception {
    try (Emulator encrypted = Emulator.start(EmulatorConfig.local().withTls())) {
      Map<String, String> environment = new HashMap<>();
      environment.put("IMBOT4J_WEBHOOK", encrypted.webhook().toString());
      Said distrusts = run(environment, "--no-message");
      assertThat(distrusts.exitCode()).isEqualTo(1);
      assertThat(distrusts.output().lines().filter(line -> line.startsWith("FAULT")))
          .singleElement()
          .asString()
          .contains("Certificate", "javax.net.ssl.trustStore");
      environment.put(
          "JDK_JAVA_OPTIONS",
          "-Djavax.net.ssl.trustStore="
              + trusting(encrypted, folder)
              + " -Djavax.net.ssl.trustStorePassword=changeit");
      Said trusts = run(environment, "--no-message");
      assertThat(trusts.output()).contains("FINE     Certificate");
      assertThat(trusts.output().lines().filter(line -> line.startsWith("FAULT")))
          .singleElement()
          .asString()
          .contains("Start the bot");
    }
  }

  private static Path trusting(Emulator encrypted, Path folder) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var pem = Files.newInputStream(encrypted.certificate().orElseThrow())) {
      store.setCertificateEntry(
          "portal", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    Path file = folder.resolve("trusted.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
    return file;
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
