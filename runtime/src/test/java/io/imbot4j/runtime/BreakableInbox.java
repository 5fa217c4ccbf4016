package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A memory inbox that can be told to break. */
final class BreakableInbox {
  final MemoryInbox inner = new MemoryInbox();
  volatile boolean durable;
  volatile boolean acceptFails;
  volatile boolean claimFails;
  volatile boolean readyFails;
  volatile @Nullable Error readyBreaks;
  volatile boolean backlogFails;
  volatile boolean completeFails;
  volatile Runnable beforeAccept = () -> {};
  volatile boolean completedInterrupted;
  volatile boolean interruptsOnce;
  final CountDownLatch claimFailed = new CountDownLatch(1);

  /** What the runtime is given. */
  EventInbox port() {
    return (EventInbox)
        Proxy.newProxyInstance(
            EventInbox.class.getClassLoader(),
            new Class<?>[] {EventInbox.class},
            (proxy, method, arguments) -> answer(method, arguments));
  }

  private @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "durable" -> {
        return durable;
      }
      case "accept" -> {
        beforeAccept.run();
        failIf(acceptFails);
      }
      case "claim" -> {
        if (claimFails) {
          claimFailed.countDown();
        }
        failIf(claimFails);
      }
      case "backlog" -> failIf(backlogFails);
      case "ready" -> {
        failIf(readyFails);
        if (readyBreaks != null) {
          throw readyBreaks;
        }
      }
      case "complete" -> {
        completedInterrupted = Thread.currentThread().isInterrupted();
        failIf(completeFails);
        if (interruptsOnce) {
          interruptsOnce = false;
          Thread.currentThread().interrupt();
          failIf(true);
        }
      }
      default -> {
        // Works.
      }
    }
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static void failIf(boolean broken) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
