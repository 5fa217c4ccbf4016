package io.imbot4j.bot;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.MessengerGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A dialog that keeps what was said and asks no portal. */
final class SilentDialog implements Dialog {
  private final DialogId id;
  private final Locale language;
  private final List<String> said = new ArrayList<>();

  SilentDialog(String id, Locale language) {
    this.id = DialogId.parse(id);
    this.language = language;
  }

  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public PortalId portal() {
    return new PortalId("north");
  }

  @Override
  public BotId bot() {
    return new BotId(456);
  }

  @Override
  public DialogId id() {
    return id;
  }

  @Override
  public Optional<User> user() {
    return Optional.empty();
  }

  @Override
  public Locale language() {
    return language;
  }

  @Override
  public String turnId() {
    return "turn";
  }

  @Override
  public MessageId say(NewMessage message) {
    said.add(message.text().bb());
    return new MessageId(said.size());
  }

  @Override
  public void answer(NewMessage message) {
    say(message);
  }

  @Override
  public void edit(MessageId id, MessageEdit edit) {
    throw new UnsupportedOperationException("edit");
  }

  @Override
  public void delete(MessageId id) {
    throw new UnsupportedOperationException("delete");
  }

  @Override
  public void react(MessageId id, Reaction reaction) {
    throw new UnsupportedOperationException("react");
  }

  @Override
  public GrowingReply stream(Function<String, LongText> format) {
    throw new UnsupportedOperationException("stream");
  }

  @Override
  public void typing(InputAction action) {}

  @Override
  public ChatId open(NewChat chat) {
    throw new UnsupportedOperationException("open");
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return Optional.empty();
  }

  @Override
  public void later(Duration in, Record payload) {
    throw new UnsupportedOperationException("later");
  }

  @Override
  public MessengerGateway gateway() {
    throw new UnsupportedOperationException("gateway");
  }
}
