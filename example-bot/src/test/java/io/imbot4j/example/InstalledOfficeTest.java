package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Guice;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.AppCard;
import io.imbot4j.world.DeliveryFault;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example as an application on two emulated portals, over real HTTP. */
@Timeout(120)
class InstalledOfficeTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final World acme = emulator.world();
  private final World beta = emulator.addPortal("Beta");
  private final int port = freePort();
  private final URI address = URI.create("http://127.0.0.1:" + port + "/office");
  private final Map<String, String> more = new HashMap<>();
  private @Nullable Office office;
  private AppCard card = AppCard.named("Office");

  @AfterEach
  void close() {
    if (office != null) {
      office.close();
    }
    emulator.close();
  }

  @Test
  void two_portals_install_it_and_each_talks_to_its_own_until_one_removes_it() throws Exception {
    start(AppCard.named("Office").withEvents(address.toString()));
    install(acme);
    install(beta);

    talks(acme, "hello from Acme");
    talks(beta, "hello from Beta");
    assertThat(texts(acme)).noneMatch(text -> text.contains("Beta"));
    assertThat(texts(beta)).noneMatch(text -> text.contains("Acme"));

    String ofBeta = applicationToken(beta);
    assertThat(post(event("ONAPPTEST", beta, ofBeta))).isEqualTo(200);
    beta.apps().uninstall(card.clientId(), true);
    await().atMost(SOON).until(() -> post(event("ONAPPTEST", beta, ofBeta)) == 403);
    talks(acme, "still here");
  }

  @Test
  void a_portal_that_opens_its_page_can_talk_when_that_is_finished_and_after_an_update()
      throws Exception {
    start(AppCard.named("Office").withPages(address.toString(), address.toString()));
    install(acme);
    acme.apps().finish(card.clientId());
    talks(acme, "after the page");

    acme.apps().update(card.clientId());
    String fresh = applicationToken(acme);
    await().atMost(SOON).until(() -> post(event("ONAPPTEST", acme, fresh)) == 200);
    talks(acme, "after the update");
  }

  @Test
  void a_restart_finds_the_portals_again() throws Exception {
    start(AppCard.named("Office").withEvents(address.toString()));
    install(acme);
    talks(acme, "before");
    restart();
    talks(acme, "after");
  }

  @Test
  void a_key_that_comes_later_encrypts_what_was_stored_before() throws Exception {
    start(AppCard.named("Office").withEvents(address.toString()));
    install(acme);
    talks(acme, "before");
    assertThat(bytesOfAllFiles()).contains("c4nary");

    more.put("IMBOT4J_ENCRYPTION_KEY", "c4naryc4naryc4naryc4naryc4naryc4naryc4nary0=");
    restart();
    talks(acme, "after");
    assertThat(bytesOfAllFiles()).doesNotContain("c4nary");
  }

  @Test
  void an_hour_later_it_renews_its_tokens() throws Exception {
    start(AppCard.named("Office").withEvents(address.toString()));
    install(acme);
    talks(acme, "before");
    emulator.cloud().advance(Duration.ofHours(2));
    talks(acme, "after");
  }

  @Test
  void forged_installs_and_events_of_another_portal_are_refused() throws Exception {
    start(AppCard.named("Office").withPages(address.toString(), "").withEvents(address.toString()));
    install(acme);
    talks(acme, "hello");
    String token = accessToken(acme, 1);

    assertThat(post(installation(acme, accessToken(acme, 2)))).as("an employee's").isEqualTo(403);
    assertThat(post(installation(beta, token))).as("another portal's token").isEqualTo(403);
    assertThat(post(installation(acme, "made up"))).isEqualTo(403);
    assertThat(post(installation(acme, token))).as("its own token").isEqualTo(200);
    assertThat(post(event("ONAPPUNINSTALL", beta, applicationToken(acme)))).isEqualTo(403);
    assertThat(post(event("ONAPPUNINSTALL", acme, "guessed"))).isEqualTo(403);
  }

  @Test
  void an_installation_that_was_listened_to_is_worth_nothing_two_hours_later() throws Exception {
    start(AppCard.named("Office").withPages(address.toString(), "").withEvents(address.toString()));
    install(acme);
    Map<String, String> captured = installation(acme, accessToken(acme, 1));
    captured.put("auth[application_token]", applicationToken(acme));
    assertThat(post(captured)).isEqualTo(200);
    emulator.cloud().advance(Duration.ofHours(2));
    acme.apps().update(card.clientId());
    String fresh = applicationToken(acme);
    await().atMost(SOON).until(() -> post(event("ONAPPTEST", acme, fresh)) == 200);

    assertThat(post(captured)).isEqualTo(403);
    assertThat(post(event("ONAPPTEST", acme, fresh))).isEqualTo(200);
    assertThat(post(event("ONAPPTEST", acme, captured.get("auth[application_token]"))))
        .isEqualTo(403);
  }

  @Test
  void a_message_that_comes_again_is_answered_once() throws Exception {
    start(AppCard.named("Office").withEvents(address.toString()));
    install(acme);
    acme.faults().onDeliveries(DeliveryFault.TWICE, 1);
    talks(acme, "only once");
    talks(acme, "and then this");
    assertThat(texts(acme)).containsOnlyOnce("You said: only once");
  }

  private void start(AppCard made) {
    card = emulator.cloud().register(made);
    restart();
  }

  private void restart() {
    if (office != null) {
      office.close();
    }
    String server = "http://127.0.0.1:" + emulator.port() + "/";
    Map<String, String> environment = new HashMap<>(more);
    environment.put("IMBOT4J_CLIENT_ID", card.clientId());
    environment.put("IMBOT4J_CLIENT_SECRET", card.clientSecret());
    environment.put("IMBOT4J_PUBLIC_URL", address.toString());
    environment.put("IMBOT4J_PORT", "" + port);
    environment.put("IMBOT4J_AUTH_SERVER", server);
    environment.put("IMBOT4J_DATA", folder.toString());
    Settings settings = Settings.from(environment);
    office = Guice.createInjector(new OfficeModule(settings)).getInstance(Office.class);
    assertThat(office.start()).contains(address.toString());
  }

  private String bytesOfAllFiles() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  /** Returns when the portal knows the bot. */
  private void install(World world) {
    world.apps().install(card, 1);
    await().atMost(SOON).until(() -> bot(world) > 0);
  }

  private static long bot(World world) {
    return world.snapshot().users().stream()
        .filter(user -> user.bot() && user.name().equals("Office bot"))
        .mapToLong(user -> user.id())
        .findFirst()
        .orElse(0);
  }

  private void talks(World world, String text) {
    String dialog = "" + bot(world);
    world.as(1).say(dialog, text);
    await().atMost(SOON).until(() -> texts(world).contains("You said: " + text));
  }

  private static List<String> texts(World world) {
    return world.as(1).messages("" + bot(world)).stream().map(MessageView::text).toList();
  }

  private String applicationToken(World world) {
    return world.apps().installed().stream()
        .filter(app -> app.clientId().equals(card.clientId()))
        .findFirst()
        .orElseThrow()
        .applicationToken();
  }

  /** Of a person who lets the application in. */
  private String accessToken(World world, int person) throws Exception {
    String back = world.apps().authorize(card.clientId(), person, "any").getQuery();
    String code = back.replaceAll(".*code=([^&]*).*", "$1");
    String answer =
        send(
                URI.create("http://127.0.0.1:" + emulator.port() + "/oauth/token/"),
                form(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        card.clientId(),
                        "client_secret",
                        card.clientSecret(),
                        "code",
                        code)))
            .body();
    return answer.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
  }

  private Map<String, String> installation(World world, String accessToken) {
    Map<String, String> event = event("ONAPPINSTALL", world, "any");
    event.put("auth[access_token]", accessToken);
    event.put("auth[refresh_token]", "any");
    event.put("auth[expires_in]", "3600");
    event.put("auth[client_endpoint]", world.config().baseUrl() + "rest/");
    event.put("auth[server_endpoint]", "http://127.0.0.1:" + emulator.port() + "/rest/");
    return event;
  }

  private static Map<String, String> event(String name, World world, String token) {
    Map<String, String> event = new HashMap<>();
    event.put("event", name);
    event.put("ts", "1789362300");
    event.put("auth[member_id]", world.config().memberId());
    event.put("auth[application_token]", token);
    return event;
  }

  private int post(Map<String, String> event) throws Exception {
    return send(address, form(event)).statusCode();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static HttpResponse<String> send(URI address, String form) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
