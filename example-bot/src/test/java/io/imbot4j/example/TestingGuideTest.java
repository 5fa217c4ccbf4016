package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.contracts.EventInboxContract;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.EventInbox;
import io.imbot4j.runtime.MemoryInbox;
import io.imbot4j.testkit.BotExtension;
import io.imbot4j.testkit.BotTest;
import io.imbot4j.testkit.Called;
import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs what docs/testing.md shows. */
class TestingGuideTest {
  private static final Path PAGE = Path.of("../docs/testing.md");

  private final FakePortal portal = FakePortal.with(ReadmeBot::new);
  private final Person ann = portal.user("Ann");
  private final Person bob = portal.user("Bob");

  @AfterEach
  void close() {
    portal.close();
  }

  // region: extension
  @Nested
  @BotTest(ReadmeBot.class)
  class BookingTest {
    @Test
    void asks_for_a_city_and_a_day(@Called("Ann") Person ann) {
      ann.says("/book").hears("Which city?");
      ann.says("Oslo").hears("When are you going to Oslo?").hearsNothing();
    }
  }

  // endregion

  @Nested
  class Registered {
    // region: registered
    @RegisterExtension
    final BotExtension office =
        BotExtension.with(
            FakePortal.of(
                    () -> new OfficeBot(new Lunch(), new Booking(new Trips()), new DealChats()))
                .generation(Generation.V1));

    // endregion

    @Test
    void is_the_bot_it_says(@Called("Ann") Person ann) {
      ann.says("hello").hearsOf("office bot").hears("You said: hello");
    }
  }

  @Test
  void the_failure_reads_as_it_is_shown() throws IOException {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            // region: failing
            () -> ann.says("/book").says("Oslo").hears("Which city?").hears("Which day?")
            // endregion
            )
        .satisfies(
            failure ->
                assertThat(Files.readString(PAGE))
                    .contains("```\n" + failure.getMessage() + "```"));
  }

  @Test
  void people_do_and_see_what_they_can_in_the_messenger() {
    // region: acts
    ann.says("/lunch").hears("Lunch?").seesButtons("Pizza", "Soup");
    ann.presses("Soup").sees("Ann Lee wants soup");
    bob.says("/book").hears("Which city?").replies("Oslo").hearsOf("Oslo");

    Person chen = portal.user("Chen");
    String team = portal.group("Team", ann, chen);
    Person annInTeam = ann.in(team);
    chen.in(team).says("/lunch");
    annInTeam.hears("/lunch").hears("Lunch?").presses("Pizza").sees("Ann Lee wants pizza");
    // endregion
  }

  @Test
  void time_passes_when_it_is_told_to() {
    // region: clock
    ann.says("/remind 15m tea").hears("I will.");
    portal.passes(Duration.ofMinutes(14));
    ann.hearsNothing();
    portal.passes(Duration.ofMinutes(1));
    ann.hears("Time for tea");
    // endregion
  }

  @Test
  void what_goes_wrong_in_production_goes_wrong_here() {
    // region: faults
    ann.says("/book").hears("Which city?");
    portal.fails(1, "INTERNAL_SERVER_ERROR");
    ann.says("Oslo").hearsOf("Something went wrong");
    portal.loses(1);
    ann.says("Rome").hearsNothing();
    portal.deliversTwice();
    ann.says("Oslo").hears("When are you going to Oslo?").hearsNothing();
    portal.restarts();
    ann.says("2026-12-24").hears("Booked: Oslo on 2026-12-24.");
    // endregion
  }

  @Test
  void a_stored_step_of_an_older_version_is_put_in_place() {
    // region: state
    ann.says("/book").says("Oslo");
    assertThat(ann.state())
        .isEqualTo("{\"conversation\":\"book\",\"step\":\"day\",\"fields\":{\"city\":\"Oslo\"}}");

    bob.state("{\"conversation\":\"book\",\"step\":\"hotel\",\"fields\":{\"stars\":3}}");
    bob.says("the cheap one").hearsOf("start").hears("Which city?");
    // endregion
  }

  @Test
  void a_second_portal_has_the_same_bot_and_keeps_to_itself() {
    // region: another
    FakePortal other = portal.another();
    ann.says("/book").hears("Which city?");
    other.user("Ann").says("/lunch").hears("Lunch?");
    ann.says("Oslo").hears("When are you going to Oslo?").hearsNothing();
    // endregion
  }

  @Test
  void all_of_it_runs_over_http_as_well() {
    // region: over
    try (FakePortal real = FakePortal.of(ReadmeBot::new).over(new WebhookConnection()).start()) {
      real.user("Ann").says("/book").hears("Which city?");
    }
    // endregion
  }

  // region: contract
  @Nested
  class MyInboxTest extends EventInboxContract {
    private final EventInbox inbox = new MemoryInbox();

    @Override
    protected EventInbox inbox() {
      return inbox;
    }
  }
  // endregion
}
