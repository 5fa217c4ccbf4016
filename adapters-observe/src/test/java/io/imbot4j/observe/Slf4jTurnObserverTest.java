package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOT;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Lane;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class Slf4jTurnObserverTest {
  private static final BotEvent EVENT = Samples.message("f17", ANN, "my private words");
  private static final Work WORK = new Work.Event(EVENT);
  private static final Work TIMER =
      new Work.Timer(
          Samples.origin("t4"),
          new Lane(PORTAL, BOT, DialogId.of(ANN.id())),
          ANN,
          Samples.NOON,
          "reminder",
          Map.of("what", "my private words"));
  private static final String WHERE = " of dialog 1, bot 456, portal " + PORTAL;

  private final Logger logger = (Logger) LoggerFactory.getLogger(Slf4jTurnObserver.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final TurnObserver observer = new Slf4jTurnObserver();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  static Stream<Arguments> observations() {
    Throwable bug = new IllegalStateException("a bug");
    return Stream.of(
        Arguments.of(
            new TurnObserver.Accepted(WORK), Level.DEBUG, "accepted MessageAdded [f17]" + WHERE),
        Arguments.of(
            new TurnObserver.Accepted(TIMER), Level.DEBUG, "accepted reminder timer [t4]" + WHERE),
        Arguments.of(
            new TurnObserver.Duplicate(WORK),
            Level.DEBUG,
            "came again and is not handled again: MessageAdded [f17]" + WHERE),
        Arguments.of(
            new TurnObserver.Refused(WORK, new StoreException("the disk is full", null)),
            Level.ERROR,
            "could not be stored and was refused: MessageAdded [f17]"
                + WHERE
                + ": the disk is full"),
        Arguments.of(
            new TurnObserver.Finished(WORK, Duration.ofMillis(42)),
            Level.DEBUG,
            "finished in 42 ms: MessageAdded [f17]" + WHERE),
        Arguments.of(
            new TurnObserver.Failed(WORK, "K7Q2", bug),
            Level.ERROR,
            "failed with number K7Q2: MessageAdded [f17]" + WHERE),
        Arguments.of(
            new TurnObserver.InDoubt(
                WORK, new Effect(0, "imbot.v2.Chat.Message.send", "private", null)),
            Level.WARN,
            "it is unknown whether imbot.v2.Chat.Message.send was done, and it is not repeated:"
                + " MessageAdded [f17]"
                + WHERE),
        Arguments.of(
            new TurnObserver.LoopStopped(WORK, 10),
            Level.WARN,
            "answered bots 10 times in a row, and does not go on until a person speaks or it is"
                + " quiet: MessageAdded [f17]"
                + WHERE),
        Arguments.of(
            new TurnObserver.Slow(WORK, Duration.ofSeconds(30)),
            Level.WARN,
            "runs for 30000 ms and goes on: MessageAdded [f17]" + WHERE),
        Arguments.of(
            new TurnObserver.Unhandled(EVENT, "protected void onMessage(…) {}"),
            Level.INFO,
            "nothing handles MessageAdded [f17]"
                + WHERE
                + "; to handle such events, paste into the bot: protected void onMessage(…) {}"),
        Arguments.of(
            new TurnObserver.Unhandled(
                new BotEvent.Unknown(Samples.origin("f18"), "ONIMBOTV2NEW", Map.of("a", "b")),
                "onUnknown"),
            Level.INFO,
            "nothing handles ONIMBOTV2NEW [f18] of no dialog, bot 456, portal "
                + PORTAL
                + "; to handle such events, paste into the bot: onUnknown"),
        Arguments.of(new TurnObserver.Trouble("it hurts", bug), Level.WARN, "it hurts"),
        Arguments.of(new TurnObserver.Note("it starts"), Level.INFO, "it starts"));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void everything_seen_is_one_line(Observation observation, Level level, String line) {
    observer.saw(observation);

    assertThat(lines.list)
        .singleElement()
        .satisfies(logged -> assertThat(logged.getLevel()).isEqualTo(level))
        .satisfies(logged -> assertThat(logged.getFormattedMessage()).isEqualTo(line))
        .satisfies(logged -> assertThat(logged.getFormattedMessage()).doesNotContain("private"));
  }

  @Test
  void every_kind_of_observation_is_tried() {
    Set<Object> tried = new HashSet<>();
    observations().forEach(row -> tried.add(row.get()[0].getClass()));
    assertThat(tried).isEqualTo(Set.of(Observation.class.getPermittedSubclasses()));
  }

  @Test
  void a_failure_comes_with_its_stack_trace() {
    observer.saw(new TurnObserver.Failed(WORK, "K7Q2", new IllegalStateException("a bug")));
    observer.saw(new TurnObserver.Trouble("it hurts", new IllegalStateException("a bug")));

    assertThat(lines.list)
        .hasSize(2)
        .allSatisfy(
            logged -> assertThat(logged.getThrowableProxy().getMessage()).isEqualTo("a bug"));
  }

  static Stream<RuntimeException> expected() {
    return Stream.of(
        new PortalException.Unanswered("imbot.v2.Event.get", PORTAL, false, "gone", null),
        new EventDispatcher.Closed("gone"));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void trouble_that_explains_itself_comes_without_one(RuntimeException cause) {
    observer.saw(new TurnObserver.Trouble("polling failed", cause));

    assertThat(lines.list)
        .singleElement()
        .satisfies(logged -> assertThat(logged.getThrowableProxy()).isNull())
        .satisfies(
            logged ->
                assertThat(logged.getFormattedMessage())
                    .startsWith("polling failed: ")
                    .endsWith("gone"));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void a_failure_that_explains_itself_comes_without_one(RuntimeException cause) {
    observer.saw(new TurnObserver.Failed(WORK, "K7Q2", cause));

    assertThat(lines.list)
        .singleElement()
        .satisfies(logged -> assertThat(logged.getThrowableProxy()).isNull())
        .satisfies(
            logged ->
                assertThat(logged.getFormattedMessage())
                    .startsWith("failed with number K7Q2: ")
                    .endsWith("gone"));
  }
}
