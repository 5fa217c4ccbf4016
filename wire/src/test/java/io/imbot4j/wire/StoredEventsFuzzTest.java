package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.wire.stored.LaterVersion;
import io.imbot4j.wire.stored.MalformedStoredEvent;
import io.imbot4j.wire.stored.StoredEvents;
import java.util.Map;

/** Every event that can be read can be stored, and any document is an event or refused. */
class StoredEventsFuzzTest {
  private static final PortalId PORTAL = new PortalId("canteen");

  private final EventReader reader = new EventReader();

  @FuzzTest
  void anything_posted_comes_back(byte[] input) {
    try {
      reader.read(FuzzedTree.of(input), PORTAL).forEach(StoredEventsFuzzTest::comesBack);
    } catch (MalformedForm | MalformedEvent refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void anything_fetched_comes_back(byte[] input) {
    try {
      comesBack(reader.fetched(FuzzedTree.of(input), PORTAL, new BotId(812)));
    } catch (MalformedForm | MalformedEvent refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void any_document_is_an_event_or_refused(byte[] input) {
    try {
      comesBack(StoredEvents.read(document(FuzzedTree.of(input))));
    } catch (MalformedForm | MalformedStoredEvent | LaterVersion refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static void comesBack(BotEvent event) {
    assertThat(StoredEvents.read(StoredEvents.write(event))).isEqualTo(event);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> document(Tree tree) {
    return tree.raw() instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
