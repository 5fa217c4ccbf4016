package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.MessengerGatewayContract;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every gateway must do, in memory and for both generations. */
class GatewayContractTest {
  @Nested
  class Second extends InMemoryGateway {
    Second() {
      super(Generation.V2);
    }
  }

  @Nested
  class First extends InMemoryGateway {
    First() {
      super(Generation.V1);
    }

    @Test
    void lacks_what_the_contract_asks_to_be_refused() {
      assertThat(gateway().capabilities().missing())
          .containsKeys(Capability.FILES, Capability.REPLIES, Capability.LIST_COMMANDS);
      assertThat(gateway().capabilities().can(Capability.TOGGLED_LIKES)).isTrue();
    }
  }

  abstract static class InMemoryGateway extends MessengerGatewayContract {
    private static final int ANN = 1;

    private final World world =
        new World(WorldConfig.standard(URI.create("http://portal.test/")).withoutRateLimit());
    private final BotApi api =
        new BotApi(InMemoryCall.byWebhook(world), Secret.of("c4nary-cafe-secret-6d1f0a7c"));
    private final Generation generation;
    private final BotId bot;

    InMemoryGateway(Generation generation) {
      this.generation = generation;
      Delivery delivery =
          generation == Generation.V2
              ? Delivery.fetch()
              : Delivery.webhook(URI.create("https://cafe.example/bots"));
      BotProfile profile = BotProfile.of("cafe", "Cafe").build();
      bot = api.register(new BotRegistration(profile, generation, delivery)).id();
    }

    @Override
    protected MessengerGateway gateway() {
      return api.as(bot, generation);
    }

    @Override
    protected DialogId person() {
      return DialogId.of(new UserId(ANN));
    }

    @Override
    protected String shown(MessageId id) {
      return world.as(ANN).messages(bot.toString()).stream()
          .filter(view -> view.id() == id.value() && !view.deleted())
          .map(view -> Optional.ofNullable(view.text()).orElse(""))
          .findFirst()
          .orElse("");
    }

    @Override
    protected Set<UserId> members(ChatId chat) {
      return world.snapshot().chats().stream()
          .filter(entry -> entry.id() == chat.value())
          .flatMap(entry -> entry.users().stream())
          .map(UserId::new)
          .collect(Collectors.toSet());
    }
  }
}
