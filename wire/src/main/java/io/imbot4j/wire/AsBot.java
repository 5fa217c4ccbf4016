package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.port.PortalException;

/** Calls methods as one bot, whose number goes with every call. */
record AsBot(Caller caller, BotId id) {
  /** Calls a method of {@code imbot.v2.*}. */
  Answer v2(String method, Fields parameters) {
    return caller.call(asV2(method, parameters));
  }

  /** As {@link #v2} calls it. */
  Request asV2(String method, Fields parameters) {
    return caller.asV2(method, parameters.put("botId", id.value()));
  }

  /** Calls a method of {@code imbot.*}. */
  Answer v1(String method, Fields parameters) {
    return caller.call(asV1(method, parameters));
  }

  /** As {@link #v1} calls it. */
  Request asV1(String method, Fields parameters) {
    return caller.asV1(method, parameters.put("BOT_ID", id.value()));
  }

  /** Only the authorising user can change a message without a mark. */
  void requireMarked(String method, MessageEdit edit) {
    if (!edit.marked()) {
      throw cannot(method, "a bot's edit is always marked as one; leave withoutMark out");
    }
  }

  /** Refused before anything is sent, because the generation cannot do it. */
  PortalException.Refused cannot(String method, String why) {
    return caller.cannot(method, why);
  }
}
