package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.CallFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is more than the gateway's contract, over HTTP against an emulated portal. */
@Timeout(60)
class EmulatedPortalTest {
  private static final DialogId ANN = DialogId.of(new UserId(1));

  private final EmulatedPortal portal = new EmulatedPortal();

  @AfterEach
  void close() {
    portal.close();
  }

  @Nested
  class Application {
    @ParameterizedTest
    @EnumSource(Generation.class)
    void registers_lists_and_unregisters_a_bot(Generation generation) {
      BotId bot = portal.register(generation);
      assertThat(portal.register(generation)).isEqualTo(bot);
      Bot listed =
          portal.api.bots(generation).stream()
              .filter(one -> one.id().equals(bot))
              .findFirst()
              .get();
      // A bot's user is active at the moment it is asked for.
      assertThat(portal.api.bot(listed.code(), generation))
          .get()
          .usingRecursiveComparison()
          .ignoringFields("user.lastActivity")
          .isEqualTo(listed);
      assertThat(portal.api.bot(new BotCode("nobody"), generation)).isEmpty();

      portal.api.unregister(bot, generation);
      assertThat(portal.api.bots(generation)).extracting(Bot::id).doesNotContain(bot);
    }

    @Test
    void gives_a_bot_another_token_and_the_old_one_is_dead() {
      BotId bot = portal.register(Generation.V2);
      Secret next = Secret.of("c4nary-4c8e2d7a60539b1f");

      portal.api.rotate(bot, next);

      MessengerGateway old = portal.api.as(bot, Generation.V2);
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> old.messages().send(ANN, NewMessage.of("hello")))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("BOT_OWNERSHIP_ERROR"));
      MessengerGateway renewed = new BotApi(portal.rest, next).as(bot, Generation.V2);
      assertThat(renewed.messages().send(ANN, NewMessage.of("hello"))).isNotNull();
    }

    @Test
    void refuses_a_token_of_another_bot_and_one_too_long() {
      BotId bot = portal.register(Generation.V2);
      Secret taken = Secret.of("c4nary-4c8e2d7a60539b1f");
      BotProfile other = BotProfile.of("other", "Other").build();
      new BotApi(portal.rest, taken)
          .register(new BotRegistration(other, Generation.V2, Delivery.fetch()));

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> portal.api.rotate(bot, taken))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("BOT_TOKEN_ROTATION_FAILED"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.api.rotate(bot, Secret.of("c4nary-" + "x".repeat(34))))
          .withMessageContaining("41 characters");
      assertThat(portal.api.as(bot, Generation.V2).messages().send(ANN, NewMessage.of("hello")))
          .isNotNull();
    }

    @Test
    void refuses_the_code_of_a_bot_of_another_application() {
      portal.register(Generation.V1);
      BotProfile same = BotProfile.of("helper", "Helper").build();
      Delivery handler = Delivery.webhook(URI.create("http://127.0.0.1:9/events"));

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () ->
                  new BotApi(portal.rest, Secret.of("c4nary-4c8e2d7a60539b1f"))
                      .register(new BotRegistration(same, Generation.V1, handler)))
          .withMessageContaining("of another application; choose another code");
    }

    @Test
    void asks_for_its_rights_and_the_revision() {
      assertThat(portal.api.scopes()).contains("im", "imbot");
      assertThat(portal.api.revision().rest()).isPositive();
      assertThat(portal.api.call("imbot.v2.Revision.get", Map.of())).isInstanceOf(Map.class);
    }
  }

  @Nested
  class FirstGeneration {
    @Test
    void sends_edits_and_deletes() {
      BotId bot = portal.register(Generation.V1);
      MessengerGateway gateway = portal.api.as(bot, Generation.V1);

      MessageId id = gateway.messages().send(ANN, NewMessage.of("50% + 1 = ½ & «да» 😀"));
      assertThat(portal.shown(bot, id.value())).isEqualTo("50% + 1 = ½ & «да» 😀");
      gateway.messages().edit(id, MessageEdit.of("two"));
      assertThat(portal.shown(bot, id.value())).isEqualTo("two");
      gateway.messages().delete(id);
      assertThat(portal.shown(bot, id.value())).isEmpty();
      gateway.chats().show(InputAction.TYPING, ANN, null);
    }

    @Test
    void opens_chats_and_finds_what_is_bound() {
      MessengerGateway gateway = portal.api.as(portal.register(Generation.V1), Generation.V1);
      EntityBinding deal = EntityBinding.deal(77);

      assertThat(gateway.chats().find(deal)).isEmpty();
      ChatId chat = gateway.chats().open(NewChat.titled("Deal 77").boundTo(deal).build()).id();
      assertThat(gateway.chats().find(deal)).contains(chat);
      assertThat(gateway.messages().send(DialogId.of(chat), NewMessage.of("hello"))).isNotNull();
    }

    @Test
    void keeps_the_code_of_a_refusal() {
      MessengerGateway gateway = portal.api.as(portal.register(Generation.V1), Generation.V1);

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () -> gateway.messages().send(DialogId.of(new ChatId(404)), NewMessage.of("hello")))
          .satisfies(refused -> assertThat(refused.code()).isNotEmpty());
    }
  }

  @Nested
  class Failures {
    private final MessengerGateway gateway =
        portal.api.as(portal.register(Generation.V2), Generation.V2);

    @Test
    void what_the_portal_held_back_still_arrives() {
      portal.world().faults().onCalls(CallFault.any("QUERY_LIMIT_EXCEEDED"), 2);

      assertThat(gateway.messages().send(ANN, NewMessage.of("hello"))).isNotNull();
    }

    @Test
    void a_page_instead_of_an_answer_ends_a_send() {
      portal.world().faults().html(1);

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> gateway.messages().send(ANN, NewMessage.of("hello")))
          .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue());
    }

    @Test
    void a_page_instead_of_an_answer_does_not_end_a_read() {
      portal.world().faults().html(1);

      assertThat(gateway.commands().list()).isEmpty();
    }

    @Test
    void a_missing_scope_is_named() {
      portal.world().faults().revokeScope("im");

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.chats().find(EntityBinding.deal(1)))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("insufficient_scope"));
    }

    @Test
    void a_wrong_webhook_is_access_lost() {
      String wrong =
          portal.world().config().baseUrl().resolve("rest/1/c4nary-wr0ngs3cr3t/").toString();
      try (HttpRestCall rest = new HttpRestCall(EmulatedPortal.ID, Credentials.webhook(wrong))) {
        assertThatExceptionOfType(PortalException.AccessLost.class)
            .isThrownBy(() -> new BotApi(rest, null).scopes())
            .withMessageNotContaining("c4nary-wr0ngs3cr3t");
      }
    }

    @Test
    void sixty_calls_at_once_never_meet_the_limit() {
      IntStream.range(0, 60)
          .parallel()
          .forEach(i -> gateway.chats().show(InputAction.TYPING, ANN, null));

      assertThat(portal.world().log(0)).noneMatch(line -> line.toString().contains("QUERY_LIMIT"));
    }
  }

  @Nested
  class AccessTokens {
    @Test
    void call_without_a_webhook() {
      String token = portal.world().issueToken(1).accessToken();
      String endpoint = portal.world().config().baseUrl().resolve("rest/").toString();
      try (HttpRestCall rest =
          new HttpRestCall(
              EmulatedPortal.ID, Credentials.accessToken(endpoint, () -> Secret.of(token)))) {
        BotApi api = new BotApi(rest, null);
        assertThat(api.scopes()).contains("imbot");

        portal.world().faults().expireTokens();
        assertThatExceptionOfType(PortalException.AccessLost.class)
            .isThrownBy(api::scopes)
            .satisfies(lost -> assertThat(lost.code()).isEqualTo("expired_token"))
            .withMessageNotContaining(token);
      }
    }
  }

  @Nested
  class Fetching {
    private final FetchSink sink = new FetchSink();
    private final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();
    private final BotId bot = portal.register(Generation.V2);

    private FetchPoller poller() {
      return started(FetchPoller.of(portal.rest, bot, sink, sink));
    }

    private FetchPoller started(FetchPoller.Builder builder) {
      FetchPoller poller =
          builder
              .botToken(EmulatedPortal.BOT_SECRET)
              .observer(told::add)
              .rhythm(
                  new FetchRhythm(
                      Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(500)))
              .build();
      poller.start();
      return poller;
    }

    @Test
    void hears_what_people_say_while_it_runs_and_what_they_said_before() {
      portal.ann().say(bot.toString(), "one");
      try (FetchPoller poller = poller()) {
        await().until(() -> sink.keys.size() == 2);
        portal.ann().say(bot.toString(), "two");
        await().until(() -> sink.keys.size() == 3);
        assertThat(poller.healthy()).isTrue();
      }
      portal.ann().say(bot.toString(), "three");
      try (FetchPoller poller = poller()) {
        await().until(() -> sink.keys.size() == 4);
        assertThat(poller.healthy()).isTrue();
      }
      assertThat(sink.keys).doesNotHaveDuplicates();
      assertThat(told).isEmpty();
    }

    @Test
    void hears_as_well_what_the_user_it_acts_for_is_told() {
      List<BotEvent> heard = new CopyOnWriteArrayList<>();
      EventDispatcher ears =
          event -> {
            heard.add(event);
            return sink.dispatch(event);
          };
      portal.api.user().events().subscribe();
      int team = portal.world().as(2).createChat("Team", List.of(1), false);
      portal.world().as(2).say("chat" + team, "lunch?");

      try (FetchPoller poller =
          started(FetchPoller.of(portal.rest, bot, ears, sink).withUserEvents())) {
        await()
            .untilAsserted(
                () ->
                    assertThat(heard)
                        .hasAtLeastOneElementOfType(BotEvent.Observed.class)
                        .filteredOn(BotEvent.Observed.class::isInstance)
                        .extracting(event -> ((BotEvent.Observed) event).event())
                        .filteredOn(UserEvent.MessageAdded.class::isInstance)
                        .extracting(event -> ((UserEvent.MessageAdded) event).message().text())
                        .containsExactly("lunch?"));
        assertThat(poller.healthy()).isTrue();
      }
    }

    @Test
    void goes_on_after_the_portal_was_out_of_order() {
      portal.world().faults().html(4);
      portal.ann().say(bot.toString(), "one");
      try (FetchPoller poller = poller()) {
        await().atMost(Duration.ofSeconds(20)).until(() -> sink.keys.size() == 2);
        await().until(poller::healthy);
      }
      assertThat(told).hasAtLeastOneElementOfType(TurnObserver.Trouble.class);
    }
  }
}
