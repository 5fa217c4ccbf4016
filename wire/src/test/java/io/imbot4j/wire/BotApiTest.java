package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.app.Revision;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Gender;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BotApiTest {
  private static final BotId BOT = new BotId(812);
  private static final URI URL = URI.create("https://bot.example/events");

  private final FakePortal portal = new FakePortal();
  private final BotApi api = new BotApi(portal, Secret.of("c4nary-s3cret"));

  private static BotRegistration second(BotProfile profile, Delivery delivery) {
    return new BotRegistration(profile, Generation.V2, delivery);
  }

  @Nested
  class SecondGeneration {
    private final BotProfile profile =
        BotProfile.of("lunch", "Lunch")
            .lastName("Bot")
            .color(ChatColor.LIGHT_BLUE)
            .gender(Gender.FEMALE)
            .background(Background.FROST)
            .openLine()
            .hidden()
            .withoutReactions()
            .build();

    @Test
    void registers_with_the_token_among_the_fields() {
      portal.answers(
          "imbot.v2.Bot.register",
          Map.of("bot", Map.of("id", 812, "code", "lunch"), "users", List.of()));

      assertThat(api.register(second(profile, Delivery.fetch())).id()).isEqualTo(BOT);
      assertThat(portal.lastCall())
          .isEqualTo(
              new FakePortal.Call(
                  "imbot.v2.Bot.register",
                  Map.of(
                      "fields",
                      Map.of(
                          "code",
                          "lunch",
                          "botToken",
                          "c4nary-s3cret",
                          "type",
                          "bot",
                          "eventMode",
                          "fetch",
                          "isHidden",
                          true,
                          "isReactionsEnabled",
                          false,
                          "isSupportOpenline",
                          true,
                          "backgroundId",
                          "frost",
                          "properties",
                          Map.of(
                              "name", "Lunch",
                              "lastName", "Bot",
                              "color", "lightBlue",
                              "gender", "F")))));
    }

    @Test
    void names_the_webhook() {
      portal.answers("imbot.v2.Bot.register", Map.of("bot", Map.of("id", "812", "code", "lunch")));

      api.register(second(profile, Delivery.webhook(URL)));

      assertThat(Tree.of(portal.lastCall().parameters()).at("fields", "webhookUrl").text())
          .isEqualTo("https://bot.example/events");
      assertThat(Tree.of(portal.lastCall().parameters()).at("fields", "eventMode").text())
          .isEqualTo("webhook");
    }

    @Test
    void refuses_a_token_too_long_for_a_new_bot() {
      String token = "x".repeat(41);

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () ->
                  new BotApi(portal, Secret.of(token)).register(second(profile, Delivery.fetch())))
          .withMessageContaining("41 characters")
          .withMessageNotContaining(token);
    }

    @Test
    void takes_a_background_away() {
      portal.answers("imbot.v2.Bot.update", Map.of("bot", Map.of("id", 812, "code", "lunch")));

      api.update(BOT, BotChange.of().background(Background.NONE).build());

      Map<String, Object> nothing = new HashMap<>();
      nothing.put("backgroundId", null);
      assertThat(Tree.of(portal.lastCall().parameters()).get("fields").raw()).isEqualTo(nothing);
    }

    @Test
    void updates_with_the_token_at_the_top_and_resets_what_is_not_said() {
      portal.answers("imbot.v2.Bot.update", Map.of("bot", Map.of("id", 812)));
      Map<String, Object> fields = new HashMap<>();
      fields.put("properties", Map.of("name", "Lunch", "lastName", "", "workPosition", ""));
      fields.put("backgroundId", null);
      fields.put("isHidden", false);
      fields.put("isReactionsEnabled", true);
      fields.put("isSupportOpenline", false);
      fields.put("eventMode", "fetch");

      api.update(BOT, second(BotProfile.of("lunch", "Lunch").build(), Delivery.fetch()));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "botToken", "c4nary-s3cret", "fields", fields));
    }

    @Test
    void lists_every_page_with_the_names_of_the_users() {
      portal
          .answers("imbot.v2.Bot.list", page(0, 50, true))
          .answers("imbot.v2.Bot.list", page(50, 52, false));

      List<Bot> bots = api.bots(Generation.V2);

      assertThat(bots).hasSize(52);
      assertThat(bots.get(51))
          .isEqualTo(
              Bot.of(new BotId(52), new BotCode("bot51"))
                  .name("Bot 52")
                  .type(BotType.PERSONAL)
                  .openLine(true)
                  .eventMode("fetch")
                  .user(User.named(new UserId(52), "Bot 52"))
                  .build());
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("limit", 50, "offset", 50, "botToken", "c4nary-s3cret"));
    }

    @Test
    void ends_a_list_that_says_it_goes_on_for_ever() {
      portal.answers("imbot.v2.Bot.list", page(0, 2, true));

      assertThat(api.bots(Generation.V2)).hasSize(2);
      assertThat(portal.calls).hasSize(2);
    }

    @Test
    void finds_one_by_its_code() {
      portal.answers(
          "imbot.v2.Bot.get",
          Map.of(
              "bot", Map.of("id", "52", "code", "soup", "type", "bot", "eventMode", "webhook"),
              "users", List.of(Map.of("id", 52, "name", "Soup bot"))));

      assertThat(api.bot(new BotCode("soup"), Generation.V2))
          .contains(
              Bot.of(new BotId(52), new BotCode("soup"))
                  .name("Soup bot")
                  .type(BotType.BOT)
                  .eventMode("webhook")
                  .user(User.named(new UserId(52), "Soup bot"))
                  .build());
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("code", "soup", "botToken", "c4nary-s3cret"));
    }

    @Test
    void finds_none() {
      portal.refuses("imbot.v2.Bot.get", "BOT_NOT_FOUND");

      assertThat(api.bot(new BotCode("soup"), Generation.V2)).isEmpty();
    }

    @Test
    void lists_none() {
      portal.answers("imbot.v2.Bot.list", List.of());

      assertThat(api.bots(Generation.V2)).isEmpty();
    }

    @Test
    void leaves_out_what_cannot_be_read() {
      Map<String, Object> codeless = Map.of("id", 812);
      Map<String, Object> unreadable =
          Map.of("bots", List.of(codeless, "soup"), "hasNextPage", true);
      portal
          .answers("imbot.v2.Bot.list", unreadable)
          .answers("imbot.v2.Bot.list", page(0, 2, false));

      assertThat(api.bots(Generation.V2))
          .extracting(Bot::code)
          .containsExactly(new BotCode("bot0"), new BotCode("bot1"));
    }

    @Test
    void unregisters() {
      portal.answers("imbot.v2.Bot.unregister", Map.of("result", true));

      api.unregister(BOT, Generation.V2);

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "botToken", "c4nary-s3cret"));
    }

    private static Map<String, Object> page(int from, int to, boolean more) {
      return Map.of(
          "bots",
          IntStream.range(from, to).mapToObj(SecondGeneration::bot).toList(),
          "users",
          IntStream.range(from, to)
              .mapToObj(i -> Map.of("id", i + 1, "name", "Bot " + (i + 1)))
              .toList(),
          "hasNextPage",
          more);
    }

    private static Map<String, Object> bot(int i) {
      return Map.of(
          "id", i + 1,
          "code", "bot" + i,
          "type", "personal",
          "isSupportOpenline", "1",
          "eventMode", "fetch");
    }
  }

  @Nested
  class FirstGeneration {
    private final BotProfile profile =
        BotProfile.of("lunch", "Lunch")
            .type(BotType.HUMAN)
            .color(ChatColor.LIGHT_BLUE)
            .email("lunch@canteen.example")
            .birthday(LocalDate.of(2026, 7, 25))
            .site(URI.create("https://canteen.example"))
            .build();

    @Test
    void registers_and_then_says_where_edits_go() {
      registers(812);

      assertThat(api.register(first(Delivery.webhook(URL))).id()).isEqualTo(BOT);
      assertThat(portal.calls)
          .containsExactly(
              new FakePortal.Call(
                  "imbot.register",
                  Map.of(
                      "CODE",
                      "lunch",
                      "TYPE",
                      "H",
                      "OPENLINE",
                      "N",
                      "CLIENT_ID",
                      "c4nary-s3cret",
                      "EVENT_HANDLER",
                      "https://bot.example/events",
                      "PROPERTIES",
                      Map.of(
                          "NAME",
                          "Lunch",
                          "COLOR",
                          "LIGHT_BLUE",
                          "EMAIL",
                          "lunch@canteen.example",
                          "PERSONAL_BIRTHDAY",
                          "2026-07-25",
                          "PERSONAL_WWW",
                          "https://canteen.example"))),
              new FakePortal.Call(
                  "imbot.update",
                  Map.of(
                      "BOT_ID",
                      812L,
                      "CLIENT_ID",
                      "c4nary-s3cret",
                      "FIELDS",
                      Map.of(
                          "EVENT_MESSAGE_UPDATE", "https://bot.example/events",
                          "EVENT_MESSAGE_DELETE", "https://bot.example/events"))));
    }

    @Test
    void registers_a_handler_for_each_event() {
      registers(812);

      api.register(
          first(
              new Delivery.Handlers(
                  URI.create("https://bot.example/1"),
                  URI.create("https://bot.example/2"),
                  URI.create("https://bot.example/3"),
                  URI.create("https://bot.example/4"),
                  URI.create("https://bot.example/5"))));

      Tree registered = Tree.of(portal.calls.get(0).parameters());
      assertThat(registered.get("EVENT_MESSAGE_ADD").text()).isEqualTo("https://bot.example/1");
      assertThat(registered.get("EVENT_MESSAGE_UPDATE").text()).isEqualTo("https://bot.example/2");
      assertThat(registered.get("EVENT_MESSAGE_DELETE").text()).isEqualTo("https://bot.example/3");
      assertThat(registered.get("EVENT_WELCOME_MESSAGE").text()).isEqualTo("https://bot.example/4");
      assertThat(registered.get("EVENT_BOT_DELETE").text()).isEqualTo("https://bot.example/5");
      assertThat(Tree.of(portal.lastCall().parameters()).get("FIELDS").raw())
          .isEqualTo(
              Map.of(
                  "EVENT_MESSAGE_UPDATE", "https://bot.example/2",
                  "EVENT_MESSAGE_DELETE", "https://bot.example/3"));
    }

    @Test
    void changes_nothing_where_no_edit_is_to_be_heard() {
      registers(812);

      api.register(first(new Delivery.Handlers(URL, null, null, URL, URL)));

      assertThat(portal.calls)
          .extracting(FakePortal.Call::method)
          .containsExactly("imbot.register");
    }

    @Test
    void finds_its_bot_where_the_limit_is_reached() {
      portal
          .refuses("imbot.register", "MAX_COUNT_ERROR")
          .answers("imbot.bot.list", Map.of("812", Map.of("ID", 812, "CODE", "lunch")))
          .answers("imbot.update", true);

      assertThat(api.register(first(Delivery.webhook(URL))).id()).isEqualTo(BOT);
    }

    @Test
    void refuses_a_new_bot_where_the_limit_is_reached() {
      portal
          .refuses("imbot.register", "MAX_COUNT_ERROR")
          .answers("imbot.bot.list", Map.of("39", Map.of("ID", 39, "CODE", "dinner")));

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> api.register(first(Delivery.webhook(URL))))
          .withMessageContaining("MAX_COUNT_ERROR");
    }

    @Test
    void refuses_a_bot_of_another_application() {
      portal.answers("imbot.register", 39).refuses("imbot.update", "APP_ID_ERROR");

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> api.register(first(Delivery.webhook(URL))))
          .withMessageContaining("\"lunch\" belongs to bot 39 of another application");
    }

    private void registers(int id) {
      portal.answers("imbot.register", id).answers("imbot.update", true);
    }

    @Test
    void updates() {
      portal.answers("imbot.update", true);

      api.update(BOT, first(Delivery.webhook(URL)));

      Tree fields = Tree.of(portal.lastCall().parameters()).get("FIELDS");
      assertThat(fields.map())
          .as("one handler is copied to every event")
          .containsOnlyKeys("EVENT_HANDLER", "PROPERTIES");
      assertThat(fields.at("PROPERTIES", "LAST_NAME")).isEqualTo(Tree.of(""));
    }

    @Test
    void changes_what_is_named_alone() {
      portal.answers("imbot.update", true);

      api.update(BOT, BotChange.of().code(new BotCode("soup")).name("Soup").build(), Generation.V1);

      assertThat(Tree.of(portal.lastCall().parameters()).get("FIELDS").raw())
          .isEqualTo(Map.of("CODE", "soup", "PROPERTIES", Map.of("NAME", "Soup")));
    }

    @Test
    void refuses_a_change_of_what_the_other_generation_has() {
      for (BotChange newer :
          List.of(
              BotChange.of().hidden(true).build(),
              BotChange.of().reactions(true).build(),
              BotChange.of().openLine(true).build(),
              BotChange.of().background(Background.SKY).build(),
              BotChange.of().delivery(Delivery.fetch()).build())) {
        assertThatExceptionOfType(PortalException.Refused.class)
            .isThrownBy(() -> api.update(BOT, newer, Generation.V1))
            .withMessageStartingWith("imbot.update");
      }
      Delivery each = new Delivery.Handlers(URL, null, null, URL, URL);
      for (BotChange older :
          List.of(
              BotChange.of().code(new BotCode("soup")).build(),
              BotChange.of().email("soup@canteen.example").build(),
              BotChange.of().birthday(LocalDate.EPOCH).build(),
              BotChange.of().site(URL).build(),
              BotChange.of().delivery(each).build())) {
        assertThatExceptionOfType(PortalException.Refused.class)
            .isThrownBy(() -> api.update(BOT, older, Generation.V2))
            .withMessageStartingWith("imbot.v2.Bot.update");
      }
      assertThat(portal.calls).isEmpty();
    }

    @Test
    void refuses_a_change_that_takes_the_events_of_another_bot() {
      registers(812);
      api.register(first(Delivery.webhook(URL)));
      Delivery elsewhere = Delivery.webhook(URI.create("https://other.example/"));
      BotChange change = BotChange.of().delivery(elsewhere).build();

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> api.update(new BotId(813), change, Generation.V1))
          .withMessageContaining("the events of bot \"lunch\" would go to the handler of bot");
    }

    @Test
    void lists() {
      portal.answers(
          "imbot.bot.list",
          Map.of("39", Map.of("ID", "39", "NAME", "Lunch", "CODE", "lunch", "OPENLINE", "Y")));

      assertThat(api.bots(Generation.V1))
          .containsExactly(
              new Bot(new BotId(39), new BotCode("lunch"), "Lunch", null, true, false));
    }

    @Test
    void leaves_out_what_cannot_be_read() {
      portal.answers(
          "imbot.bot.list",
          Map.of(
              "39", Map.of("ID", "39", "CODE", "lunch"), "40", Map.of("ID", "40", "CODE", false)));

      assertThat(api.bots(Generation.V1)).extracting(Bot::id).containsExactly(new BotId(39));
    }

    @Test
    void unregisters() {
      portal.answers("imbot.unregister", true);

      api.unregister(BOT, Generation.V1);

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("BOT_ID", 812L, "CLIENT_ID", "c4nary-s3cret"));
    }

    private BotRegistration first(Delivery delivery) {
      return new BotRegistration(profile, Generation.V1, delivery);
    }
  }

  @Nested
  class Application {
    @Test
    void knows_its_scopes() {
      portal.answers("scope", List.of("im", "imbot"));

      assertThat(api.scopes()).containsExactly("im", "imbot");
    }

    @Test
    void knows_the_revision() {
      portal.answers("imbot.v2.Revision.get", Map.of("rest", "36", "web", 140));

      assertThat(api.revision()).isEqualTo(new Revision(36, 140, 0, 0));
      assertThat(portal.lastCall().parameters()).isEmpty();
    }

    @Test
    void calls_any_method_as_it_is() {
      portal.answers("app.info", Map.of("ID", 7));

      assertThat(api.call("app.info", Map.of("full", true))).isEqualTo(Map.of("ID", 7));
      assertThat(portal.lastCall().parameters()).isEqualTo(Map.of("full", true));
    }

    @Test
    void refuses_an_owner_to_the_user() {
      NewChat chat = NewChat.titled("Soup").owner(new UserId(31)).build();

      assertThatIllegalArgumentException().isThrownBy(() -> api.user().chats().open(chat));
    }
  }
}
