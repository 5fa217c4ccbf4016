package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.BroadcastStoreContract;
import io.imbot4j.contracts.EffectJournalContract;
import io.imbot4j.contracts.EventInboxContract;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.InboxCareContract;
import io.imbot4j.contracts.MessengerGatewayContract;
import io.imbot4j.contracts.OffsetStoreContract;
import io.imbot4j.contracts.PortalStoreContract;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryContractsTest {
  @Nested
  class Inbox extends EventInboxContract {
    private final MemoryInbox inbox = new MemoryInbox();

    @Override
    protected EventInbox inbox() {
      return inbox;
    }

    @Test
    void forgets_a_lane_that_has_nothing_to_do() {
      for (int user = 1; user <= 1_000; user++) {
        BotEvent event =
            Samples.message("e" + user, User.named(new UserId(user), "Somebody"), "hello");
        inbox.accept(new Work.Event(event), NOON);
        EventInbox.Claim claim = inbox.claim(NOON, Duration.ofMinutes(1)).orElseThrow();
        inbox.complete(claim, new EventInbox.Outcome(Map.of(), List.of(), null), NOON);
      }
      assertThat(inbox.lanes()).isZero();
    }
  }

  @Nested
  class InboxCare extends InboxCareContract {
    private final MemoryInbox inbox = new MemoryInbox();

    @Override
    protected EventInbox inbox() {
      return inbox;
    }
  }

  @Nested
  class Effects extends EffectJournalContract {
    private final MemoryInbox inbox = new MemoryInbox();

    @Override
    protected EventInbox inbox() {
      return inbox;
    }

    @Override
    protected EventInbox otherNode() {
      return inbox;
    }
  }

  @Nested
  class Offsets extends OffsetStoreContract {
    private final MemoryOffsets offsets = new MemoryOffsets(clock);

    @Override
    protected OffsetStore store() {
      return offsets;
    }

    @Override
    protected OffsetStore otherNode() {
      return offsets;
    }
  }

  @Nested
  class Portals extends PortalStoreContract {
    private final MemoryPortals portals = new MemoryPortals(clock);

    @Override
    protected PortalStore store() {
      return portals;
    }

    @Override
    protected PortalStore otherNode() {
      return portals;
    }
  }

  @Nested
  class Broadcasts extends BroadcastStoreContract {
    private final MemoryBroadcasts broadcasts = new MemoryBroadcasts();

    @Override
    protected BroadcastStore store() {
      return broadcasts;
    }

    @Override
    protected BroadcastStore otherNode() {
      return broadcasts;
    }
  }

  @Nested
  class Messenger extends MessengerGatewayContract {
    private final FakeMessenger messenger = new FakeMessenger();

    @Override
    protected MessengerGateway gateway() {
      return messenger;
    }

    @Override
    protected DialogId person() {
      return DialogId.of(ANN.id());
    }

    @Override
    protected Set<UserId> members(ChatId chat) {
      return messenger.members(chat);
    }

    @Override
    protected String shown(MessageId id) {
      return messenger.sent().stream()
          .filter(sent -> sent.id().equals(id))
          .map(sent -> sent.message().text().bb())
          .findFirst()
          .orElse("");
    }
  }
}
