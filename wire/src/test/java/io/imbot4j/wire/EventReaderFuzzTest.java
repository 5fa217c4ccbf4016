package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;

/** Anything is events or refused with a {@link MalformedEvent}. */
class EventReaderFuzzTest {
  private static final PortalId PORTAL = new PortalId("canteen");
  private static final int SENTENCE = 1_000;

  private final EventReader reader = new EventReader();

  @FuzzTest
  void anything_posted_is_events_or_refused(byte[] input) {
    reading(input, posted -> assertThat(reader.read(posted, PORTAL)).isNotEmpty());
  }

  @FuzzTest
  void anything_fetched_is_an_event_or_refused(byte[] input) {
    reading(
        input,
        fetched ->
            assertThat(reader.fetched(fetched, PORTAL, new BotId(812)).origin()).isNotNull());
  }

  private interface Reading {
    void of(Tree tree);
  }

  private static void reading(byte[] input, Reading reading) {
    Tree tree;
    try {
      tree = FuzzedTree.of(input);
    } catch (MalformedForm refused) {
      return;
    }
    try {
      reading.of(tree);
    } catch (MalformedEvent refused) {
      assertThat(String.valueOf(refused.getMessage()).length()).isLessThan(SENTENCE);
    }
  }
}
