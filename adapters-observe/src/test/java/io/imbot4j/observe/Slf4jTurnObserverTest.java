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
  static final Work TIMER =
      new Work.Timer(
          Samples.origin("t4"),
          new Lane(PORTAL, BOT, DialogId.of(ANN.id())),
          ANN,
          Samples.NOON,
          "reminder",
          Map.of("what", "my private words"));
  private static final String WHERE = " portal=" + PORTAL + " bot=456 dialog=1";
  private static final String MESSAGE = " kind=MessageAdded turn=" + PORTAL + "/456/f17" + WHERE;

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
    Throwable full = new StoreException("the disk is full", null);
    return Stream.of(
        Arguments.of(new TurnObserver.Accepted(WORK), Level.DEBUG, "msg=accepted" + MESSAGE),
        Arguments.of(
            new TurnObserver.Accepted(TIMER),
            Level.DEBUG,
            "msg=accepted kind=reminder turn=" + PORTAL + "/456/t4" + WHERE),
        Arguments.of(
            new TurnObserver.Duplicate(WORK),
            Level.DEBUG,
            "msg=\"came again and is not handled again\"" + MESSAGE),
        Arguments.of(
            new TurnObserver.Refused(WORK, full),
            Level.ERROR,
            "msg=\"could not be stored and was refused\""
                + MESSAGE
                + " error=\"the disk is full\""),
        Arguments.of(
            new TurnObserver.Finished(WORK, Duration.ofMillis(42)),
            Level.DEBUG,
            "msg=finished" + MESSAGE + " ms=42"),
        Arguments.of(
            new TurnObserver.Failed(WORK, "K7Q2", bug),
            Level.ERROR,
            "msg=failed" + MESSAGE + " number=K7Q2 error=IllegalStateException"),
        Arguments.of(
            new TurnObserver.InDoubt(
                WORK, new Effect(0, "imbot.v2.Chat.Message.send", "private", null)),
            Level.WARN,
            "msg=\"it is unknown whether a call was done, and it is not repeated\""
                + MESSAGE
                + " method=imbot.v2.Chat.Message.send"),
        Arguments.of(
            new TurnObserver.LoopStopped(WORK, 10),
            Level.WARN,
            "msg=\"answers bots no more until a person speaks or it is quiet\""
                + MESSAGE
                + " answers=10"),
        Arguments.of(
            new TurnObserver.Slow(WORK, Duration.ofSeconds(30)),
            Level.WARN,
            "msg=\"runs for long and goes on\"" + MESSAGE + " ms=30000"),
        Arguments.of(
            new TurnObserver.Unhandled(EVENT, "protected void onMessage(…) {}"),
            Level.INFO,
            "msg=\"nothing handles such events; paste into the bot\""
                + MESSAGE
                + " paste=\"protected void onMessage(…) {}\""),
        Arguments.of(
            new TurnObserver.Unhandled(
                new BotEvent.Unknown(Samples.origin("f18"), "ONIMBOTV2NEW", Map.of("a", "b")),
                "onUnknown"),
            Level.INFO,
            "msg=\"nothing handles such events; paste into the bot\" kind=ONIMBOTV2NEW turn="
                + PORTAL
                + "/456/f18 portal="
                + PORTAL
                + " bot=456 paste=onUnknown"),
        Arguments.of(
            new TurnObserver.RefusedPost("not_a_form", "415 Post a form.", null),
            Level.INFO,
            "msg=\"a post was refused\" reason=not_a_form answer=\"415 Post a form.\""),
        Arguments.of(
            new TurnObserver.RefusedPost("closed", "503 Later.", full),
            Level.WARN,
            "msg=\"a post was refused\" reason=closed answer=\"503 Later.\""
                + " error=\"the disk is full\""),
        Arguments.of(
            new TurnObserver.Trouble("it hurts", bug),
            Level.WARN,
            "msg=\"it hurts\" error=IllegalStateException"),
        Arguments.of(
            new TurnObserver.PortalStopped(
                PORTAL,
                new PortalException.AccessLost("profile", PORTAL, "PORTAL_DELETED", "", "Alas.")),
            Level.ERROR,
            "msg=\"a portal is not called any more\" portal="
                + PORTAL
                + " error=\"profile on portal "
                + PORTAL
                + ": access lost with PORTAL_DELETED. Alas.\""),
        Arguments.of(
            new TurnObserver.PortalResumed(PORTAL),
            Level.WARN,
            "msg=\"a portal takes calls again\" portal=" + PORTAL),
        Arguments.of(new TurnObserver.Note("it starts"), Level.INFO, "msg=\"it starts\""));
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
    Set<Object> tried = new HashSet<>(Set.of(TurnObserver.Started.class, TurnObserver.Ended.class));
    observations().forEach(row -> tried.add(row.get()[0].getClass()));
    assertThat(tried).isEqualTo(Set.of(Observation.class.getPermittedSubclasses()));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("two\nlines", "\"two\\nlines\""),
        Arguments.of("a\r\tb", "\"a\\r\\tb\""),
        Arguments.of("a\u001b[2J", "\"a\\u001b[2J\""),
        Arguments.of("a\u2028b", "\"a\\u2028b\""),
        Arguments.of("say \"no\"", "\"say \\\"no\\\"\""),
        Arguments.of("C:\\x", "\"C:\\\\x\""),
        Arguments.of("a=b", "\"a=b\""),
        Arguments.of("", "\"\""),
        Arguments.of("Grüße", "Grüße"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void what_would_break_the_line_or_its_pairs_is_quoted(String note, String shown) {
    observer.saw(new TurnObserver.Note(note));
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("msg=" + shown);
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
                    .startsWith("msg=\"polling failed\" error=")
                    .contains("gone"));
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
                    .startsWith("msg=failed" + MESSAGE + " number=K7Q2 error=")
                    .contains("gone"));
  }
}
