package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.port.PortalException;

/** Calls methods as one bot, whose number goes with every call. */
record AsBot(Caller caller, BotId id) {
  /** Calls a method of {@code imbot.v2.*}. */
  Answer v2(String method, Fields parameters) {
    return caller.v2(method, parameters.put("botId", id.value()));
  }

  /** Calls a method of {@code imbot.*}. */
  Answer v1(String method, Fields parameters) {
    return caller.v1(method, parameters.put("BOT_ID", id.value()));
  }

  /** Refused before anything is sent, because the generation cannot do it. */
  PortalException.Refused cannot(String method, String why) {
    return caller.cannot(method, why);
  }
}
