package io.imbot4j.runtime;

import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.GrowingReply;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of one turn: speaks through the gateway at once, and gathers what is stored when the
 * turn ends.
 */
final class TurnDialog implements Dialog, AutoCloseable {
  /** Stands in for the dialog of an event that belongs to none; nothing is ever said there. */
  private static final DialogId NOWHERE = DialogId.of(new UserId(Long.MAX_VALUE));

  private final Work work;
  private final DialogId id;
  private final MessengerGateway portal;
  private final TurnEffects effects;
  private final MessengerGateway gateway;
  private final Replies replies;
  private final Outgoing outgoing;
  private final Set<String> timerNames;
  private final Instant now;
  private final List<Work.Timer> timers = new ArrayList<>();
  private @Nullable TurnReply reply;
  private int begunReplies;
  private volatile boolean over;

  /**
   * @param portal makes each call as often as it is asked to
   * @param timerNames the names of the records the bot takes back from timers
   */
  TurnDialog(
      Work work,
      MessengerGateway portal,
      TurnEffects effects,
      Replies replies,
      Payloads payloads,
      Set<String> timerNames,
      Instant now) {
    this.work = work;
    this.id = work.lane().dialog() == null ? NOWHERE : work.lane().dialog();
    this.portal = portal;
    this.effects = effects;
    this.gateway = portal.through(effects);
    this.replies = replies;
    this.outgoing = new Outgoing(payloads, work.lane().portal(), work.lane().bot());
    this.timerNames = timerNames;
    this.now = now;
  }

  /** Ends the turn: what it asked for later, and nothing after that. */
  List<Work.Timer> end() {
    over = true;
    return timers;
  }

  Instant now() {
    return now;
  }

  @Override
  public PortalId portal() {
    return work.lane().portal();
  }

  @Override
  public BotId bot() {
    return work.lane().bot();
  }

  @Override
  public DialogId id() {
    return id;
  }

  @Override
  public Optional<User> user() {
    return Optional.ofNullable(work.by());
  }

  @Override
  public Locale language() {
    return origin().language();
  }

  @Override
  public String turnId() {
    return work.turnId();
  }

  @Override
  public MessageId say(NewMessage message) {
    requireDialog();
    return gateway.messages().send(id, outgoing.sendable(message));
  }

  @Override
  public GrowingReply stream(Function<String, LongText> format) {
    requireDialog();
    if (over) {
      throw new IllegalStateException(
          "stream came when the turn is over; call it before the handler returns, on its thread");
    }
    close();
    ReplyEffects once = new ReplyEffects(effects, begunReplies++);
    TurnReply begun = new TurnReply(id, portal, once, format, replies.clock());
    reply = begun;
    begun.type();
    replies.add(begun);
    return begun;
  }

  /** Ends the reply that still grows. */
  @Override
  public void close() {
    if (reply != null) {
      reply.close();
    }
  }

  @Override
  public void answer(NewMessage message) {
    if (work instanceof Work.Event turn
        && turn.event() instanceof BotEvent.CommandAdded called
        && called.command().id() != null) {
      gateway.commands().answer(called, outgoing.sendable(message));
    } else {
      say(message);
    }
  }

  @Override
  public void edit(MessageId message, MessageEdit edit) {
    gateway.messages().edit(message, outgoing.sendable(edit));
  }

  @Override
  public void delete(MessageId message) {
    gateway.messages().delete(message);
  }

  @Override
  public void react(MessageId message, Reaction reaction) {
    gateway.messages().react(message, reaction);
  }

  @Override
  public void typing(InputAction action) {
    requireDialog();
    gateway.chats().show(action, id, null);
  }

  @Override
  public ChatId open(NewChat chat) {
    return gateway.chats().open(chat).id();
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return gateway.chats().find(binding);
  }

  @Override
  public void later(Duration in, Record payload) {
    if (over) {
      throw new IllegalStateException(
          "later came when the turn is over; call it before the handler returns, on its thread");
    }
    String name = Records.nameOf(payload.getClass());
    if (!timerNames.contains(name)) {
      String type = payload.getClass().getSimpleName();
      throw new IllegalArgumentException(
          "no route takes a " + type + " back; add on.timer(" + type + ".class, ...)");
    }
    if (in.isNegative()) {
      throw new IllegalArgumentException(
          "later(" + in + ") lies in the past; give a duration from now");
    }
    EventKey key = new EventKey(work.key() + "#" + timers.size());
    Origin origin = new Origin(portal(), bot(), key, now, language());
    timers.add(
        new Work.Timer(origin, work.lane(), work.by(), now.plus(in), name, Records.take(payload)));
  }

  @Override
  public MessengerGateway gateway() {
    return gateway;
  }

  private void requireDialog() {
    if (id.equals(NOWHERE)) {
      throw new IllegalStateException(
          "what happened belongs to no dialog, so nothing can be said here; send by gateway() to"
              + " the dialog you mean");
    }
  }

  private Origin origin() {
    return work instanceof Work.Event turn ? turn.event().origin() : ((Work.Timer) work).origin();
  }
}
