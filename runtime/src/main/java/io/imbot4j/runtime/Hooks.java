package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.TurnObserver;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which hooks a bot overrides, and tells once of each kind of event that none of them takes.
 */
final class Hooks {
  private static final Map<Class<? extends BotEvent>, String> SIGNATURES =
      Map.of(
          BotEvent.MessageAdded.class, "onMessage(Message message, Dialog dialog)",
          BotEvent.MessageEdited.class, "onMessageEdited(Message message, Dialog dialog)",
          BotEvent.MessageDeleted.class,
              "onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog)",
          BotEvent.JoinedChat.class, "onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog)",
          BotEvent.ReactionChanged.class,
              "onReaction(BotEvent.ReactionChanged reaction, Dialog dialog)",
          BotEvent.ContextOpened.class, "onContext(BotEvent.ContextOpened opened, Dialog dialog)",
          BotEvent.BotDeleted.class, "onBotDeleted(BotEvent.BotDeleted deleted)",
          BotEvent.Observed.class, "onObserved(BotEvent.Observed observed)",
          BotEvent.Unknown.class, "onUnknown(BotEvent.Unknown unknown)");

  private final AbstractBot bot;
  private final TurnObserver observer;
  private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();

  Hooks(AbstractBot bot, TurnObserver observer) {
    this.bot = bot;
    this.observer = observer;
  }

  void tellOnce(BotEvent event) {
    String signature = SIGNATURES.get(event.getClass());
    if (signature != null
        && !overrides(signature.substring(0, signature.indexOf('(')))
        && told.add(event.getClass())) {
      observer.saw(
          new TurnObserver.Unhandled(event, "@Override protected void " + signature + " {}"));
    }
  }

  boolean overrides(String hook) {
    for (Class<?> type = bot.getClass(); type != AbstractBot.class; type = type.getSuperclass()) {
      if (Arrays.stream(type.getDeclaredMethods()).map(Method::getName).anyMatch(hook::equals)) {
        return true;
      }
    }
    return false;
  }
}
