package io.imbot4j.observe;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MicrometerTurnObserverTest {
  private static final Work WORK = new Work.Event(Samples.message("f17", ANN, "my private words"));
  private static final String MESSAGE = "{bot=office, kind=MessageAdded}";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerTurnObserver observer =
      new MicrometerTurnObserver(registry, new BotCode("office"));

  static Stream<Arguments> observations() {
    Exception full = new StoreException("the disk is full", null);
    Work strange =
        new Work.Event(
            new BotEvent.Unknown(Samples.origin("f18"), "ONIMBOTV2NEW", Map.of("a", "b")));
    return Stream.of(
        arguments(
            new TurnObserver.Accepted(WORK),
            List.of("events.received" + MESSAGE, "events.accepted" + MESSAGE)),
        arguments(
            new TurnObserver.Accepted(strange),
            List.of(
                "events.received{bot=office, kind=Unknown}",
                "events.accepted{bot=office, kind=Unknown}")),
        arguments(
            new TurnObserver.Duplicate(WORK),
            List.of("events.received" + MESSAGE, "events.duplicates" + MESSAGE)),
        arguments(
            new TurnObserver.Refused(WORK, full),
            List.of(
                "events.received" + MESSAGE,
                "events.refused{bot=office, exception=StoreException, kind=MessageAdded}")),
        arguments(
            new TurnObserver.Failed(
                Slf4jTurnObserverTest.TIMER, "K7Q2", new IllegalStateException("a bug")),
            List.of("events.failed{bot=office, exception=IllegalStateException, kind=Timer}")),
        arguments(
            new TurnObserver.Failed(WORK, "K7Q2", new Exception() {}),
            List.of("events.failed{bot=office, exception=anonymous, kind=MessageAdded}")),
        arguments(
            new TurnObserver.InDoubt(
                WORK, new Effect(0, "imbot.v2.Chat.Message.send", "private", null)),
            List.of("calls.doubtful{bot=office, method=imbot.v2.Chat.Message.send}")),
        arguments(
            new TurnObserver.PortalStopped(
                PORTAL,
                new PortalException.AccessLost("profile", PORTAL, "PORTAL_DELETED", "", "Alas.")),
            List.of("portals.stopped{bot=office}")),
        arguments(new TurnObserver.LoopStopped(WORK, 10), List.of("loops.stopped{bot=office}")),
        arguments(
            new TurnObserver.Slow(WORK, Duration.ofSeconds(30)), List.of("turns.slow" + MESSAGE)),
        arguments(
            new TurnObserver.RefusedPost("not_a_form", "415 Post a form.", null),
            List.of("posts.refused{bot=office, reason=not_a_form}")),
        arguments(
            new TurnObserver.Trouble("it hurts", full),
            List.of("troubles{bot=office, exception=StoreException}")),
        arguments(new TurnObserver.Note("it starts"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void is_counted_with_few_tags(Observation observation, List<String> counted) {
    observer.saw(observation);
    assertThat(counts())
        .isEqualTo(counted.stream().collect(Collectors.toMap(name -> name, name -> 1.0)));
    observer.saw(observation);
    assertThat(counts().values()).allMatch(count -> count == 2);
  }

  @Test
  void turns_are_timed_and_those_that_run_are_counted() {
    observer.saw(new TurnObserver.Started(WORK));
    observer.saw(new TurnObserver.Started(WORK));
    observer.saw(new TurnObserver.Ended(WORK, Duration.ofSeconds(3)));

    assertThat(registry.get("imbot4j.turns.running").tag("bot", "office").gauge().value())
        .isEqualTo(1);
    Timer turns = registry.get("imbot4j.turns").tag("kind", "MessageAdded").timer();
    assertThat(turns.count()).isEqualTo(1);
    assertThat(turns.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
  }

  @Test
  void the_portal_is_a_tag_where_it_is_asked_for() {
    observer.withPortals().saw(new TurnObserver.Duplicate(WORK));
    assertThat(counts())
        .containsKey(
            "events.duplicates{bot=office, kind=MessageAdded, portal=" + PORTAL.value() + "}");
  }

  /** Every counter with its tags, named without the part all have. */
  private Map<String, Double> counts() {
    return registry.getMeters().stream()
        .filter(meter -> meter.getId().getType() == Meter.Type.COUNTER)
        .collect(
            Collectors.toMap(
                meter ->
                    meter.getId().getName().replaceFirst("^imbot4j\\.", "")
                        + meter.getId().getTags().stream()
                            .map(MicrometerTurnObserverTest::shown)
                            .collect(Collectors.joining(", ", "{", "}")),
                meter -> meter.measure().iterator().next().getValue()));
  }

  private static String shown(Tag tag) {
    return tag.getKey() + "=" + tag.getValue();
  }
}
