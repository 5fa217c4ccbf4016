package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages a growing reply consists of. Only sending them is noted: an edit may be made again,
 * since it says all there is. For one thread at a time.
 */
final class ReplyMessages {
  /** How long an edit on the way may wait for room; a new one says more. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final NewMessage NOT_SENT = NewMessage.of("…");

  private final DialogId dialog;
  private final BotMessages edits;
  private final BotMessages sends;
  private final ReplyEffects effects;
  private final List<Part> parts = new ArrayList<>();

  /** A message, and what it says: {@code null} where that is unknown. */
  private static final class Part {
    private final MessageId id;
    private @Nullable Text shown;
    private boolean lost;

    private Part(MessageId id, @Nullable Text shown) {
      this.id = id;
      this.shown = shown;
    }
  }

  ReplyMessages(DialogId dialog, MessengerGateway gateway, ReplyEffects effects) {
    this.dialog = dialog;
    this.edits = gateway.messages();
    this.sends = gateway.through(effects).messages();
    this.effects = effects;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  List<MessageId> ids() {
    return parts.stream().map(part -> part.id).toList();
  }

  /**
   * Changes the messages there are, where the portal has room; one that refuses is left alone.
   *
   * @throws PortalException if one was not changed now
   */
  void grow(List<Text> texts) {
    for (int i = 0; i < Math.min(parts.size(), texts.size()); i++) {
      Part part = parts.get(i);
      Text text = texts.get(i);
      if (!part.lost && !text.equals(part.shown)) {
        try {
          part.shown = null;
          edits.edit(part.id, MessageEdit.of(text), PATIENCE);
          part.shown = text;
        } catch (PortalException.Refused refused) {
          part.lost = true;
        }
      }
    }
  }

  /** Sends the texts that have no message yet. */
  void send(List<Text> texts) {
    for (Text text : texts.subList(Math.min(parts.size(), texts.size()), texts.size())) {
      MessageId id = sends.send(dialog, NewMessage.of(text));
      parts.add(new Part(id, effects.made() ? text : null));
    }
  }

  /**
   * Leaves these texts and no others, in this order: from the first message that cannot be edited
   * on they are sent anew.
   */
  void end(List<Text> texts) {
    settle(texts);
    while (effects.hasMore()) {
      wipe(this::sentBefore);
    }
  }

  private void settle(List<Text> texts) {
    int kept = 0;
    while (kept < Math.min(parts.size(), texts.size()) && says(parts.get(kept), texts.get(kept))) {
      kept++;
    }
    List<Part> others = parts.subList(kept, parts.size());
    List<Part> old = List.copyOf(others);
    others.clear();
    send(texts);
    old.forEach(part -> wipe(() -> part.id));
    if (parts.stream().anyMatch(part -> part.shown == null)) {
      settle(texts);
    }
  }

  /** Has a message say this, and tells whether it can. */
  private boolean says(Part part, Text text) {
    try {
      if (!part.lost && !text.equals(part.shown)) {
        edit(part, text);
      }
      return !part.lost;
    } catch (PortalException.Refused | PortalException.Throttled failure) {
      return false;
    }
  }

  private void edit(Part part, Text text) {
    try {
      edits.edit(part.id, MessageEdit.of(text));
    } catch (PortalException.Unanswered unknown) {
      edits.edit(part.id, MessageEdit.of(text));
    }
    part.shown = text;
  }

  private MessageId sentBefore() {
    return sends.send(dialog, NOT_SENT);
  }

  /** What is said elsewhere by now goes, if it can. */
  private void wipe(Supplier<MessageId> message) {
    try {
      edits.wipe(message.get());
    } catch (PortalException gone) {
      // It is gone, or nobody knows its id.
    }
  }
}
