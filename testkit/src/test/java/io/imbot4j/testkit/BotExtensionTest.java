package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class BotExtensionTest {
  @Nested
  @BotTest(CafeBot.class)
  class Gives {
    @Test
    void people_and_their_portal(FakePortal portal, @Called("Ann") Person ann) {
      ann.says("hello").hears("No. 1: hello");
      portal.restarts();
      ann.says("again").hears("No. 1: again");
    }

    @Test
    void every_test_a_bot_of_its_own(@Called("Bob") Person bob, @Called("Chen") Person chen) {
      bob.says("hello").hears("No. 1: hello");
      chen.says("hello").hears("No. 2: hello");
    }
  }

  @Nested
  class Registered {
    @RegisterExtension final BotExtension cafe = BotExtension.with(CafeBot::new);

    @Test
    void as_a_field_it_gives_the_same(@Called("Ann") Person ann) {
      ann.says("hello").hears("No. 1: hello");
    }
  }

  @Test
  void a_failure_of_any_kind_shows_what_was_said() {
    Throwable failure = failureOf(Failing.class, "fails_otherwise", Person.class);
    assertThat(failure).hasMessage("sixty-four");
    assertThat(failure.getSuppressed())
        .extracting(Throwable::getMessage)
        .singleElement()
        .asString()
        .startsWith("what was said:\n")
        .contains("  Ann Lee: hello\n  Cafe: No. 1: hello\n");
  }

  @Test
  void a_failure_before_the_test_shows_it_too() {
    Throwable failure = failureOf(FailingEarly.class, "never_runs", FakePortal.class);
    assertThat(failure.getSuppressed())
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("Ann Lee: early");
  }

  @Test
  void a_failure_that_shows_it_already_shows_it_once() {
    Throwable failure = failureOf(Failing.class, "fails_by_a_person", Person.class);
    assertThat(failure).hasMessageContaining("in\n  Ann Lee: hello");
    assertThat(failure.getSuppressed()).isEmpty();
  }

  @Test
  void a_bot_that_cannot_be_made_is_refused() {
    assertThat(failureOf(Botless.class, "never_runs", FakePortal.class))
        .hasStackTraceContaining("BotExtension.with(...)");
  }

  private static Throwable failureOf(Class<?> test, String method, Class<?> parameter) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(test, method, parameter))
                .build(),
            summary);
    assertThat(summary.getSummary().getFailures()).hasSize(1);
    return summary.getSummary().getFailures().get(0).getException();
  }

  @BotTest(CafeBot.class)
  static class Failing {
    @Test
    void fails_otherwise(@Called("Ann") Person ann) {
      ann.says("hello");
      throw new IllegalStateException("sixty-four");
    }

    @Test
    void fails_by_a_person(@Called("Ann") Person ann) {
      ann.says("hello").hears("goodbye");
    }
  }

  @BotTest(CafeBot.class)
  static class FailingEarly {
    @BeforeEach
    void fails(@Called("Ann") Person ann) {
      ann.says("early");
      throw new IllegalStateException("too early");
    }

    @Test
    void never_runs(FakePortal portal) {}
  }

  @BotTest(Botless.Demanding.class)
  static class Botless {
    @Test
    void never_runs(FakePortal portal) {}

    static final class Demanding extends AbstractBot {
      private final String demand;

      Demanding(String demand) {
        this.demand = demand;
      }

      @Override
      protected void onMessage(Message message, Dialog dialog) {
        dialog.say(demand);
      }
    }
  }
}
