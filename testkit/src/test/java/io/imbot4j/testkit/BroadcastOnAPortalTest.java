package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.runtime.BroadcastProgress.State;
import io.imbot4j.runtime.RunningBroadcast;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broadcast as people on an emulated portal see it. */
class BroadcastOnAPortalTest {
  private final FakePortal portal = FakePortal.with(CafeBot::new);
  private final Person ann = portal.user("Ann");
  private final Person bob = portal.user("Bob");

  @AfterEach
  void close() {
    portal.close();
  }

  private RunningBroadcast sent(Person... people) {
    return portal
        .broadcast("news")
        .to(List.of(people).stream().map(each -> DialogId.of(new UserId(each.id()))))
        .say("Cake is half the price.");
  }

  @Test
  void is_heard_once_though_the_bot_restarts() {
    sent(ann);
    ann.hears("Cake is half the price.").hearsNothing();

    portal.restarts();
    sent(bob, ann);
    ann.hearsNothing();
    bob.hears("Cake is half the price.").hearsNothing();
  }

  @Test
  void stops_where_the_portal_dies_and_goes_on_where_it_is_well_again() {
    portal.fails(1, "PORTAL_DELETED");
    RunningBroadcast run = sent(ann);
    assertThat(run.progress().state()).isEqualTo(State.STOPPED);
    assertThat(run.progress().why()).contains("PORTAL_DELETED");
    ann.hearsNothing();

    sent(ann);
    ann.hears("Cake is half the price.");
  }
}
