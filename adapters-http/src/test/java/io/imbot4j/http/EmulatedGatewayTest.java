package io.imbot4j.http;

import io.imbot4j.contracts.MessengerGatewayContract;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.MessengerGateway;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** What every gateway must do, over HTTP against an emulated portal. */
class EmulatedGatewayTest extends MessengerGatewayContract {
  private final EmulatedPortal portal = new EmulatedPortal();
  private final BotId bot = portal.register(generation());

  /** The generation whose bot speaks; asked before the first test. */
  Generation generation() {
    return Generation.V2;
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Override
  protected MessengerGateway gateway() {
    return portal.api.as(bot, generation());
  }

  @Override
  protected DialogId person() {
    return DialogId.of(new UserId(1));
  }

  @Override
  protected Set<UserId> members(ChatId chat) {
    return portal.world().snapshot().chats().stream()
        .filter(entry -> entry.id() == chat.value())
        .flatMap(entry -> entry.users().stream())
        .map(UserId::new)
        .collect(Collectors.toSet());
  }

  @Override
  protected String shown(MessageId id) {
    return portal.shown(bot, id.value());
  }
}
