package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.BOT;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.BroadcastStore.InDoubt;
import io.imbot4j.port.BroadcastStore.Outcome;
import io.imbot4j.port.BroadcastStore.Recipient;
import io.imbot4j.port.BroadcastStore.Refused;
import io.imbot4j.port.BroadcastStore.Sent;
import io.imbot4j.port.Erased;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store of broadcasts must do. To check yours, extend this and say how to make one. */
public abstract class BroadcastStoreContract {
  private static final BroadcastId NEWS = new BroadcastId(PORTAL, BOT, "news");
  private static final DialogId TO_ANN = DialogId.of(ANN.id());
  private static final DialogId TO_BOB = DialogId.of(BOB.id());
  private static final DialogId TO_ALL = DialogId.parse("chat5");
  private static final Outcome SENT = new Sent(new MessageId(789));
  private static final Outcome REFUSED = new Refused("ACCESS_DENIED", "the bot isn't in \"it\"");
  private static final Outcome IN_DOUBT = new InDoubt();

  /** For subclasses. */
  protected BroadcastStoreContract() {}

  /** The same store, empty at first, every time it is asked in one test. */
  protected abstract BroadcastStore store();

  /** The same data as another node sees it; the store itself where no node can share it. */
  protected abstract BroadcastStore otherNode();

  private static List<DialogId> people(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(number -> DialogId.of(new UserId(number)))
        .toList();
  }

  private void ended(BroadcastId broadcast, DialogId dialog, Outcome outcome) {
    assertThat(store().intend(broadcast, List.of(dialog))).containsExactly(dialog);
    store().ended(broadcast, Map.of(dialog, outcome));
  }

  @Nested
  class Recipients {
    @Test
    void are_sent_to_once_by_whatever_node() {
      assertThat(store().intend(NEWS, List.of(TO_ANN, TO_ALL)))
          .containsExactlyInAnyOrder(TO_ANN, TO_ALL);
      assertThat(otherNode().intend(NEWS, List.of(TO_ALL, TO_BOB))).containsExactly(TO_BOB);
      store().ended(NEWS, Map.of(TO_BOB, SENT, TO_ALL, REFUSED));
      assertThat(otherNode().intend(NEWS, List.of(TO_ANN, TO_BOB, TO_ALL))).isEmpty();
    }

    @Test
    void may_be_none_or_come_twice() {
      assertThat(store().intend(NEWS, List.of())).isEmpty();
      assertThat(store().intend(NEWS, List.of(TO_ANN, TO_ANN))).containsExactly(TO_ANN);
      store().ended(NEWS, Map.of());
      assertThat(store().intendAgain(NEWS, List.of())).isEmpty();
      assertThat(store().forget(NEWS, List.of())).isZero();
    }

    @Test
    void may_be_as_many_as_a_call_takes() {
      List<DialogId> most = people(BroadcastStore.MOST);
      Map<DialogId, Outcome> outcomes = new HashMap<>();
      most.forEach(each -> outcomes.put(each, REFUSED));

      assertThat(store().intend(NEWS, most)).containsExactlyInAnyOrderElementsOf(most);
      store().ended(NEWS, outcomes);
      assertThat(store().intendAgain(NEWS, most)).containsExactlyInAnyOrderElementsOf(most);
      assertThat(store().forget(NEWS, most)).isEqualTo(most.size());
    }

    @Test
    void of_another_broadcast_bot_or_portal_are_others() {
      ended(NEWS, TO_ANN, SENT);
      others().forEach(other -> ended(other, TO_ANN, REFUSED));

      assertThat(store().outcome(NEWS, TO_ANN)).contains(SENT);
    }

    @Test
    void are_won_by_one_of_those_who_race() {
      List<DialogId> all = people(200);
      List<DialogId> won = new ArrayList<>();
      Race.of(
              4,
              number -> (number % 2 == 0 ? store() : otherNode()).intend(NEWS, from(number, all)))
          .forEach(won::addAll);

      assertThat(won).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  /** In an order of its own for each of those who race. */
  private static List<DialogId> from(int number, List<DialogId> all) {
    List<DialogId> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(number));
    return shuffled;
  }

  private static Stream<BroadcastId> others() {
    return Stream.of(
        new BroadcastId(PORTAL, BOT, "other news"),
        new BroadcastId(PORTAL, new BotId(457), "news"),
        new BroadcastId(new PortalId("other"), BOT, "news"));
  }

  @Nested
  class Outcomes {
    @Test
    void are_unknown_before() {
      assertThat(store().outcome(NEWS, TO_ANN)).isEmpty();
    }

    @Test
    void are_in_doubt_until_they_are_known() {
      store().intend(NEWS, List.of(TO_ANN, TO_BOB, TO_ALL));
      store().ended(NEWS, Map.of(TO_ANN, SENT, TO_BOB, REFUSED));

      assertThat(otherNode().outcome(NEWS, TO_ANN)).contains(SENT);
      assertThat(otherNode().outcome(NEWS, TO_BOB)).contains(REFUSED);
      assertThat(otherNode().outcome(NEWS, TO_ALL)).contains(IN_DOUBT);
    }

    @Test
    void never_are_a_doubt() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store().ended(NEWS, Map.of(TO_ANN, IN_DOUBT)))
          .withMessageContaining("leave");
    }

    @Test
    void of_who_was_never_noted_are_dropped() {
      store().ended(NEWS, Map.of(TO_ANN, SENT));
      assertThat(store().outcome(NEWS, TO_ANN)).isEmpty();
    }

    @Test
    void are_forgotten_so_that_another_run_sends() {
      ended(NEWS, TO_ANN, SENT);
      store().intend(NEWS, List.of(TO_BOB));

      assertThat(store().forget(NEWS, List.of(TO_ANN, TO_BOB, TO_ALL))).isEqualTo(2);
      assertThat(otherNode().intend(NEWS, List.of(TO_ANN))).containsExactly(TO_ANN);
    }
  }

  @Nested
  class Refusals {
    @Test
    void alone_are_tried_again_and_once() {
      ended(NEWS, TO_ANN, REFUSED);
      ended(NEWS, TO_BOB, SENT);
      store().intend(NEWS, List.of(TO_ALL));

      List<DialogId> all = List.of(TO_ANN, TO_BOB, TO_ALL, DialogId.parse("chat6"));
      assertThat(store().intendAgain(NEWS, all)).containsExactly(TO_ANN);
      assertThat(otherNode().intendAgain(NEWS, all)).isEmpty();
      assertThat(store().outcome(NEWS, TO_ANN)).contains(IN_DOUBT);
      store().ended(NEWS, Map.of(TO_ANN, SENT));
      assertThat(store().outcome(NEWS, TO_ANN)).contains(SENT);
    }

    @Test
    void are_listed_page_by_page_and_so_are_doubts() {
      List<DialogId> people = people(25);
      store().intend(NEWS, people);
      for (DialogId each : people.subList(0, 20)) {
        store().ended(NEWS, Map.of(each, each.value().endsWith("2") ? SENT : REFUSED));
      }
      others().forEach(other -> ended(other, TO_ANN, REFUSED));

      List<Recipient> refused = new ArrayList<>(store().refused(NEWS, null, 10));
      assertThat(refused).hasSize(10);
      refused.addAll(store().refused(NEWS, refused.get(9).dialog(), 10));
      assertThat(refused).hasSize(18).doesNotHaveDuplicates();
      assertThat(refused).extracting(Recipient::outcome).containsOnly(REFUSED);
      assertThat(store().refused(NEWS, refused.get(17).dialog(), 10)).isEmpty();
      assertThat(store().inDoubt(NEWS, null, 10))
          .extracting(Recipient::dialog)
          .containsExactlyInAnyOrderElementsOf(people.subList(20, 25));
    }
  }

  @Nested
  class Erasing {
    @Test
    void takes_one_broadcast() {
      everywhere();
      assertThat(store().erase(NEWS)).isEqualTo(Erased.of("recipients", 3));
      assertThat(store().erase(NEWS)).isEqualTo(Erased.NOTHING);
      assertThat(others()).allMatch(other -> store().outcome(other, TO_ANN).isPresent());
      assertThat(store().intend(NEWS, List.of(TO_ANN))).containsExactly(TO_ANN);
    }

    @Test
    void takes_a_portal() {
      everywhere();
      assertThat(store().erase(PORTAL)).isEqualTo(Erased.of("recipients", 5));
      assertThat(otherNode().outcome(NEWS, TO_ANN)).isEmpty();
      assertThat(others())
          .filteredOn(other -> store().outcome(other, TO_ANN).isPresent())
          .hasSize(1);
    }

    @Test
    void takes_a_person_of_a_portal() {
      everywhere();
      assertThat(store().erase(PORTAL, ANN.id())).isEqualTo(Erased.of("recipients", 3));
      assertThat(otherNode().outcome(NEWS, TO_ANN)).isEmpty();
      assertThat(otherNode().outcome(NEWS, TO_BOB)).contains(SENT);
      assertThat(others())
          .filteredOn(other -> store().outcome(other, TO_ANN).isPresent())
          .hasSize(1);
    }

    @Test
    void of_what_is_in_flight_leaves_no_outcome_behind() {
      store().intend(NEWS, List.of(TO_ANN));
      store().erase(PORTAL);
      store().ended(NEWS, Map.of(TO_ANN, SENT));
      assertThat(store().outcome(NEWS, TO_ANN)).isEmpty();
    }

    private void everywhere() {
      List.of(TO_ANN, TO_BOB, TO_ALL).forEach(each -> ended(NEWS, each, SENT));
      others().forEach(other -> ended(other, TO_ANN, SENT));
    }
  }
}
