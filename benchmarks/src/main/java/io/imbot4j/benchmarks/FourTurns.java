package io.imbot4j.benchmarks;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A test of a conversation of four turns, from the portal's opening to its end. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FourTurns {
  /** What a test method does. */
  @Benchmark
  public String wholeTest() {
    try (FakePortal portal = FakePortal.with(TripBot::new)) {
      Person ann = portal.user("Ann");
      ann.says("/book").hears("Which city?");
      ann.says("Oslo").hears("Which day?");
      ann.says("soon").hears("A date, please.");
      ann.says("2026-12-24").hears("Oslo on 2026-12-24.").hearsNothing();
      return ann.transcript();
    }
  }

  /** What of it is not conversation: registering the bot, and its end. */
  @Benchmark
  public String openingAlone() {
    try (FakePortal portal = FakePortal.with(TripBot::new)) {
      return portal.transcript();
    }
  }

  /** A bot with one conversation. */
  public static final class TripBot extends AbstractBot {
    @Override
    protected void routes(Routes on) {
      on.command("book", "Book a trip", new Booking());
    }
  }

  private sealed interface Step {}

  private record City() implements Step {}

  private record Day(String city) implements Step {}

  private static final class Booking extends Conversation<Step> {
    @Override
    protected Step first() {
      return new City();
    }

    @Override
    protected NewMessage ask(Step step, Locale language) {
      return say(step instanceof Day ? "Which day?" : "Which city?");
    }

    @Override
    protected Next<Step> answer(Step step, Answer answer) {
      if (step instanceof Day day) {
        return answer
            .date()
            .map(date -> done(day.city() + " on " + date + "."))
            .orElseGet(() -> again("A date, please."));
      }
      return go(new Day(answer.text()));
    }
  }
}
