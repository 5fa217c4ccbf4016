package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an application hears of its own life, and what it may do in each part of it. */
class AppsTest {
  private final Cloud cloud = new Cloud(TestPortal.config());
  private final World world = cloud.first();
  private final Apps apps = world.apps();

  @Nested
  class With_a_page {
    private final AppCard card =
        cloud.register(
            AppCard.named("Lunch")
                .withPages("http://lunch.test/", "http://lunch.test/install?x=1"));

    @Test
    void its_page_is_posted_what_it_needs() {
      InstalledApp installed = apps.install(card, 2);
      Delivery post = onlyDelivery();
      URI url = URI.create(post.url());
      assertThat(url.toString()).startsWith("http://lunch.test/install?x=1&DOMAIN=portal.test&");
      assertThat(PhpQuery.decode(url.getRawQuery()))
          .containsEntry("PROTOCOL", "0")
          .containsEntry("LANG", "en")
          .containsKey("APP_SID");
      assertThat(post.payload())
          .containsOnlyKeys(
              "AUTH_ID",
              "AUTH_EXPIRES",
              "REFRESH_ID",
              "SERVER_ENDPOINT",
              "APPLICATION_TOKEN",
              "APPLICATION_SCOPE",
              "member_id",
              "status",
              "PLACEMENT",
              "PLACEMENT_OPTIONS")
          .containsEntry("APPLICATION_TOKEN", installed.applicationToken())
          .containsEntry("PLACEMENT", "DEFAULT");
      Credentials token = new Credentials.Token((String) at(post.payload(), "AUTH_ID"));
      assertThat(at(call(token, "profile").result(), "ID")).isEqualTo("2");
    }

    @Test
    void it_hears_nothing_before_the_installation_is_finished() {
      apps.install(card, 1);
      Credentials token = token(onlyDelivery().payload(), "AUTH_ID");
      call(token, "event.bind", "event", "ONAPPTEST", "handler", "http://lunch.test/events");
      call(token, "event.test");
      assertThat(world.takeDeliveries()).isEmpty();
      assertThat(world.log(0))
          .filteredOn(entry -> entry.name().equals("ONAPPTEST"))
          .extracting(LogEntry::outcome)
          .containsExactly("lost");
      assertThat(at(call(token, "app.info").result(), "INSTALLED")).isEqualTo(false);

      assertThat(apps.finish(card.clientId()).finished()).isTrue();
      assertThat(at(call(token, "app.info").result(), "INSTALLED")).isEqualTo(true);
      call(token, "event.test", "any", "thing");
      assertThat(at(onlyDelivery().payload(), "data", "QUERY", "any")).isEqualTo("thing");
    }

    @Test
    void a_person_opens_its_page() {
      apps.install(card, 1);
      apps.finish(card.clientId());
      world.takeDeliveries();
      apps.open(card.clientId(), 3);
      Delivery post = onlyDelivery();
      assertThat(post.url())
          .startsWith("http://lunch.test/?DOMAIN=portal.test")
          .contains("LANG=ru");
      Credentials token = token(post.payload(), "AUTH_ID");
      assertThat(at(call(token, "profile").result(), "ID")).isEqualTo("3");
    }
  }

  @Nested
  class Without_a_page {
    private final AppCard card =
        cloud.register(
            AppCard.named("Lunch").withStatus("F").withEvents("http://lunch.test/events"));
    private final InstalledApp installed = apps.install(card, 1);
    private final Delivery told = onlyDelivery();
    private final Credentials token = token(told.payload(), "auth", "access_token");

    @Test
    void it_is_told_of_its_installation_with_tokens() {
      assertThat(told.event()).isEqualTo("ONAPPINSTALL");
      assertThat(told.url()).isEqualTo("http://lunch.test/events");
      assertThat(at(told.payload(), "data"))
          .isEqualTo(Map.of("VERSION", "1", "ACTIVE", "Y", "INSTALLED", "Y", "LANGUAGE_ID", "en"));
      assertThat(at(told.payload(), "auth", "application_token"))
          .isEqualTo(installed.applicationToken());
      assertThat(at(told.payload(), "auth", "status")).isEqualTo("F");
      assertThat(at(told.payload(), "auth", "refresh_token")).isInstanceOf(String.class);
      assertThat(installed.finished()).isTrue();
      assertThat(card.clientId()).startsWith("app.");
    }

    @Test
    void an_update_brings_another_application_token_and_drops_what_was_bound() {
      bind("ONAPPUPDATE");
      InstalledApp updated = apps.update(card.clientId());
      Delivery update = onlyDelivery();
      assertThat(at(update.payload(), "data", "VERSION")).isEqualTo("2");
      assertThat(at(update.payload(), "data", "PREVIOUS_VERSION")).isEqualTo("1");
      assertThat(at(update.payload(), "auth", "application_token"))
          .isEqualTo(updated.applicationToken())
          .isNotEqualTo(installed.applicationToken());
      assertThat(call(token, "event.get").result()).isEqualTo(List.of());
    }

    @Test
    void the_last_thing_it_hears_carries_no_tokens() {
      bind("ONAPPUNINSTALL");
      register();
      apps.uninstall(card.clientId(), true);
      Delivery last = onlyDelivery();
      assertThat(PhpQuery.encode(Tree.of("data", at(last.payload(), "data"))))
          .isEqualTo("data%5BLANGUAGE_ID%5D=en&data%5BCLEAN%5D=1");
      assertThat(TestPortal.keys(last.payload(), "auth"))
          .containsExactlyInAnyOrder(
              "domain", "client_endpoint", "server_endpoint", "member_id", "application_token");
      assertThat(world.snapshot().bots()).isEmpty();
      assertThat(apps.installed()).extracting(InstalledApp::name).doesNotContain("Lunch");
      assertThat(call(token, "profile").error()).isEqualTo("invalid_token");
    }

    @Test
    void who_has_not_paid_hears_nothing_and_may_do_nothing() {
      bind("ONAPPPAYMENT");
      bind("ONAPPTEST");
      apps.lapse(card.clientId());
      assertThat(call(token, "event.test").error()).isEqualTo("PAYMENT_REQUIRED");
      apps.pay(card.clientId());
      Delivery payment = onlyDelivery();
      assertThat(at(payment.payload(), "data", "CODE")).isEqualTo(card.clientId());
      assertThat(TestPortal.keys(payment.payload(), "auth")).doesNotContain("application_token");
      assertThat(call(token, "event.test").error()).isEmpty();
    }

    @Test
    void it_is_told_whether_a_method_was_allowed() {
      bind("ONAPPMETHODCONFIRM");
      apps.confirm(card.clientId(), "user.get", false);
      Delivery confirm = onlyDelivery();
      assertThat(at(confirm.payload(), "data", "METHOD")).isEqualTo("user.get");
      assertThat(at(confirm.payload(), "data", "CONFIRMED")).isEqualTo(false);
      assertThat(TestPortal.keys(confirm.payload(), "auth")).doesNotContain("access_token");
    }

    @Test
    void its_bots_are_its_own() {
      int bot = register();
      world.as(1).say("" + bot, "hello");
      Delivery message = world.takeDeliveries().get(1);
      assertThat(at(message.payload(), "auth", "application_token"))
          .isEqualTo(installed.applicationToken());
      assertThat(at(message.payload(), "auth", "user_id")).isEqualTo(1);
      assertThat(at(message.payload(), "data", "bot", "auth", "user_id")).isEqualTo(bot);
      Credentials other = new Credentials.Token(world.issueToken(1).accessToken());
      assertThat(call(other, "imbot.v2.Bot.unregister", "botId", bot).error())
          .isEqualTo("BOT_OWNERSHIP_ERROR");
    }

    @Test
    void what_it_has_bound_hears_of_a_bot_that_fetches_too() {
      bind("ONIMBOTV2MESSAGEADD");
      RestAnswer answer =
          call(
              token,
              "imbot.v2.Bot.register",
              "fields",
              fields("code", "lunch", "properties", fields("name", "Lunch")));
      int bot = (int) at(answer.result(), "bot", "id");
      world.as(1).say("" + bot, "hello");
      Delivery bound = onlyDelivery();
      assertThat(bound.url()).isEqualTo("http://lunch.test/bound");
      assertThat(at(bound.payload(), "data", "message", "text")).isEqualTo("hello");
      RestAnswer page = call(token, "imbot.v2.Event.get", "botId", bot);
      assertThat(TestPortal.maps(at(page.result(), "events"))).hasSize(2);
    }

    @Test
    void events_of_one_moment_bring_the_same_tokens() {
      int bot = register();
      Map<String, @Nullable Object> first = messageAuth(bot);
      assertThat(messageAuth(bot)).isEqualTo(first);
      cloud.advance(Duration.ofMinutes(2));
      assertThat(messageAuth(bot))
          .containsEntry("access_token", first.get("access_token"))
          .containsEntry("expires_in", 3480L);
      cloud.advance(Duration.ofMinutes(4));
      assertThat(messageAuth(bot))
          .containsEntry("expires_in", 3600L)
          .extractingByKey("access_token")
          .isNotEqualTo(first.get("access_token"));
      assertThat(call(new Credentials.Token((String) at(first, "access_token")), "profile").error())
          .isEmpty();
    }

    @SuppressWarnings("unchecked") // the portal's trees have text keys
    private Map<String, @Nullable Object> messageAuth(int bot) {
      world.as(1).say("" + bot, "hello");
      List<Delivery> all = world.takeDeliveries();
      return (Map<String, @Nullable Object>) at(all.get(all.size() - 1).payload(), "auth");
    }

    @Test
    void what_it_has_bound_hears_its_bots_too() {
      int bot =
          (int)
              at(
                  call(
                          token,
                          "imbot.register",
                          "CODE",
                          "old",
                          "EVENT_HANDLER",
                          "http://lunch.test/bot",
                          "PROPERTIES",
                          fields("NAME", "Old"))
                      .result());
      bind("ONIMBOTMESSAGEADD");
      world.as(1).say("" + bot, "hello");
      List<Delivery> messages =
          world.takeDeliveries().stream()
              .filter(delivery -> delivery.event().equals("ONIMBOTMESSAGEADD"))
              .toList();
      assertThat(messages)
          .extracting(Delivery::url)
          .containsExactly("http://lunch.test/bot", "http://lunch.test/bound");
      assertThat(messages)
          .extracting(message -> at(message.payload(), "event_handler_id"))
          .doesNotHaveDuplicates();
    }

    @Test
    void a_bot_that_caused_an_event_gives_no_rights() {
      int bot = register();
      int other = new TestPortal(world).fetching("other");
      world.as(1).createChat("Sales", List.of(bot, other), false);
      world.takeDeliveries();
      new TestPortal(world).send(other, "chat5", "message", "[USER=" + bot + "]Lunch[/USER] hi");
      assertThat(TestPortal.keys(onlyDelivery().payload(), "auth")).doesNotContain("access_token");
    }

    private void bind(String event) {
      call(token, "event.bind", "event", event, "handler", "http://lunch.test/bound");
    }

    private int register() {
      RestAnswer answer =
          call(
              token,
              "imbot.v2.Bot.register",
              "fields",
              fields(
                  "code", "lunch",
                  "properties", fields("name", "Lunch"),
                  "eventMode", "webhook",
                  "webhookUrl", "http://lunch.test/bot"));
      return (int) at(answer.result(), "bot", "id");
    }
  }

  @Test
  void a_card_says_what_is_wrong_with_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AppCard.named("Lunch").withEvents("lunch.test"))
        .withMessage("an application's address is a http or https URL, not lunch.test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AppCard.named("Lunch").withStatus("X"))
        .withMessage("an application's status is one of L, F, D, T, P, S, not X");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apps.install(AppCard.named("Lunch").withScopes(Set.of()), 1))
        .withMessage("register the application first: it has no client id");
  }

  private Delivery onlyDelivery() {
    List<Delivery> all = world.takeDeliveries();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Credentials token(Map<String, @Nullable Object> payload, Object... path) {
    return new Credentials.Token((String) at(payload, path));
  }

  private RestAnswer call(Credentials credentials, String method, Object... params) {
    return world.call(new RestCall(credentials, method, fields(params)));
  }
}
