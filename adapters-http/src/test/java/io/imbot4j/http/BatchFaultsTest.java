package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.AnswerFault.Kind;
import io.imbot4j.world.CallFault;
import io.imbot4j.world.Faults;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to batches on their way, every message is told of, and none comes twice. */
@Timeout(60)
class BatchFaultsTest {
  private static final int MESSAGES = 300;
  private static final int PEOPLE = 3;

  private final EmulatedPortal portal = new EmulatedPortal();
  private final BotId bot = portal.register(Generation.V2);

  @AfterEach
  void close() {
    portal.close();
  }

  private List<Sent> sendAll() {
    return sendAll(portal.api, bot);
  }

  private static List<Sent> sendAll(BotApi api, BotId bot) {
    List<Addressed> wanted =
        IntStream.range(0, MESSAGES)
            .mapToObj(number -> new Addressed(to(number), NewMessage.of("No. " + number)))
            .toList();
    return api.as(bot, Generation.V2).messages().sendAll(wanted, Duration.ofSeconds(50));
  }

  private static DialogId to(int number) {
    return DialogId.parse(Integer.toString(number % PEOPLE + 1));
  }

  private static List<Integer> received(World world, BotId bot, int person) {
    return world.as(person).messages(bot.toString()).stream()
        .map(MessageView::text)
        .map(text -> Integer.valueOf(text.substring("No. ".length())))
        .toList();
  }

  /** What holds whatever happens. */
  private void assertToldAsItIs(List<Sent> sent) {
    assertToldAsItIs(sent, portal.world(), bot);
  }

  private static void assertToldAsItIs(List<Sent> sent, World world, BotId bot) {
    Set<Integer> received = new HashSet<>();
    for (int person = 1; person <= PEOPLE; person++) {
      List<Integer> ofPerson = received(world, bot, person);
      assertThat(ofPerson).isSorted().doesNotHaveDuplicates();
      received.addAll(ofPerson);
    }
    assertThat(sent).hasSize(MESSAGES);
    for (int number = 0; number < MESSAGES; number++) {
      PortalException failure = sent.get(number).failure();
      if (failure == null) {
        assertThat(received).contains(number);
      } else if (!(failure instanceof PortalException.Unanswered)) {
        assertThat(received).doesNotContain(number);
      }
    }
  }

  private static Arguments fault(String name, Consumer<Faults> fault) {
    return Arguments.of(Named.of(name, fault));
  }

  private static Consumer<Faults> answers(AnswerFault fault, int times) {
    return faults -> faults.onAnswers(fault.on("batch"), times);
  }

  private static Consumer<Faults> calls(String error, int status, int times) {
    return faults -> faults.onCalls(new CallFault("batch", error, status, ""), times);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        fault("a sudden 429", calls("QUERY_LIMIT_EXCEEDED", 429, 4)),
        fault("a storm of 503", calls("QUERY_LIMIT_EXCEEDED", 503, 4)),
        fault("a slow answer", answers(AnswerFault.slow(Duration.ofSeconds(2)), 2)));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void everything_comes_through(Consumer<Faults> fault) {
    fault.accept(portal.world().faults());

    List<Sent> sent = sendAll();

    assertToldAsItIs(sent);
    assertThat(sent).allSatisfy(each -> assertThat(each.failure()).isNull());
    assertThat(portal.world().faults().armed()).isEmpty();
  }

  static Stream<Arguments> doubtful() {
    return Stream.of(
        fault("a page of the web server", answers(AnswerFault.of(Kind.BAD_GATEWAY), 3)),
        fault("a page with the status 200", answers(AnswerFault.of(Kind.PAGE), 2)),
        fault("an answer cut off", answers(AnswerFault.of(Kind.CUT), 2)),
        fault("a reset before", answers(AnswerFault.of(Kind.RESET_BEFORE), 2)),
        fault("a reset after", answers(AnswerFault.of(Kind.RESET_AFTER), 2)),
        fault("half of a batch", answers(AnswerFault.of(Kind.HALF_BATCH), 2)),
        fault("an error of the server", calls("INTERNAL_SERVER_ERROR", 500, 2)));
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void what_may_have_come_is_unanswered_and_the_rest_comes(Consumer<Faults> fault) {
    fault.accept(portal.world().faults());

    List<Sent> sent = sendAll();

    assertToldAsItIs(sent);
    assertThat(sent).filteredOn(each -> each.failure() == null).isNotEmpty();
    assertThat(sent)
        .filteredOn(each -> each.failure() != null)
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.failure()).isInstanceOf(PortalException.Unanswered.class));
    assertThat(portal.world().faults().armed()).isEmpty();
  }

  @Test
  void another_application_at_the_same_address_only_delays_them() {
    for (String address : List.of("127.0.0.1", "0:0:0:0:0:0:0:1")) {
      for (int i = 0; i < 45; i++) {
        portal
            .world()
            .call(
                new RestCall(
                    portal.world().config().webhook(), address, "profile", new LinkedHashMap<>()));
      }
    }

    List<Sent> sent = sendAll();

    assertToldAsItIs(sent);
    assertThat(sent).allSatisfy(each -> assertThat(each.failure()).isNull());
    assertThat(portal.world().log(0))
        .anyMatch(line -> line.outcome().contains("QUERY_LIMIT_EXCEEDED"));
  }

  @Test
  void a_portal_that_dies_ends_them_at_once() {
    portal.world().faults().onCalls(CallFault.on("batch", "PORTAL_DELETED"), 1);

    List<Sent> sent = sendAll();

    assertToldAsItIs(sent);
    assertThat(sent).filteredOn(each -> each.failure() == null).isNotEmpty();
    assertThat(sent)
        .filteredOn(each -> each.failure() != null)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.failure())
                    .isInstanceOf(PortalException.AccessLost.class)
                    .hasMessageContaining("PORTAL_DELETED"));
  }

  @Nested
  class Installed {
    private final EmulatedCloud cloud = new EmulatedCloud();
    private final World world = cloud.emulator.world();
    private final PortalId id = cloud.install(world);
    private final Portals portals = cloud.node().build();
    private final BotApi api = portals.api(id);
    private final BotId helper = EmulatedPortal.register(api, Generation.V2);

    @AfterEach
    void close() {
      portals.close();
      cloud.close();
    }

    private void assertAllCame() {
      List<Sent> sent = sendAll(api, helper);
      assertToldAsItIs(sent, world, helper);
      assertThat(sent).allSatisfy(each -> assertThat(each.failure()).isNull());
      assertThat(world.faults().armed()).isEmpty();
    }

    @Test
    void tokens_that_expire_during_a_batch_are_renewed() {
      long before = cloud.sold();
      world.faults().onCalls(CallFault.on("batch", "expired_token"), 1);

      assertAllCame();
      assertThat(cloud.sold()).isEqualTo(before + 1);
    }

    @Test
    void a_portal_that_moves_during_a_batch_is_followed() {
      URI before = world.config().baseUrl();
      String host = before.getHost().equals("localhost") ? "127.0.0.1" : "localhost";
      String there = "http://" + host + ":" + before.getPort() + before.getPath();
      world.faults().onAnswers(AnswerFault.redirect(there + "rest/batch").on("batch"), 1);

      assertAllCame();
      assertThat(cloud.store.find(id).orElseThrow().endpoint())
          .isEqualTo(URI.create(there + "rest/"));
    }
  }
}
