package io.imbot4j.testkit;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.Work;
import io.imbot4j.runtime.MemoryInbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An inbox that can be told to lose the end of turns, as a kill does. */
final class CutInbox {
  private final MemoryInbox memory = new MemoryInbox();

  /** Whether the ends of turns on what people say are lost, and looked over while that is so. */
  boolean cutShort;

  /** Whether the answers of calls are lost as well. */
  boolean forgetsAnswers;

  EventInbox port() {
    return proxy(EventInbox.class, this::answer);
  }

  private @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "waiting" -> cutShort ? 0 : call(memory, method, arguments);
      case "complete" ->
          cutShort && isSaid((Claim) arguments[0]) ? false : call(memory, method, arguments);
      case "effects" -> proxy(EffectJournal.class, this::note);
      default -> call(memory, method, arguments);
    };
  }

  private @Nullable Object note(Method method, Object[] arguments) throws Throwable {
    return forgetsAnswers && method.getName().equals("answered")
        ? null
        : call(memory.effects(), method, arguments);
  }

  private static boolean isSaid(Claim claim) {
    return claim.work() instanceof Work.Event turn
        && !(turn.event() instanceof BotEvent.JoinedChat);
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private interface Answering {
    @Nullable Object answer(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answering.answer(method, arguments)));
  }
}
