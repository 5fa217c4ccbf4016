package io.imbot4j.emulator;

import io.imbot4j.world.World;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells open pages that something changed; many changes close together are told once. Safe for many
 * threads.
 */
final class ChangeStream implements AutoCloseable {
  private static final int PING_SECONDS = 15;
  private static final int GATHER_MILLIS = 20;

  private final World world;
  private final List<AsyncContext> pages = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService teller;

  ChangeStream(World world) {
    this.world = world;
    teller =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "emulator-stream");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        teller.scheduleAtFixedRate(
            () -> tell(": ping\n\n"), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  /** A page listens from now on, and hears at once how things stand. */
  void add(AsyncContext page) {
    pages.add(page);
    wake();
  }

  void wake() {
    if (!pages.isEmpty() && due.compareAndSet(false, true)) {
      try {
        var unused = teller.schedule(this::change, GATHER_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        due.set(false);
      }
    }
  }

  @Override
  public void close() {
    teller.shutdownNow();
    pages.forEach(this::drop);
  }

  private void change() {
    due.set(false);
    tell("event: change\ndata: {\"version\":" + world.version() + "}\n\n");
  }

  private void tell(String text) {
    for (AsyncContext page : pages) {
      try {
        PrintWriter writer = page.getResponse().getWriter();
        writer.write(text);
        writer.flush();
        if (writer.checkError()) {
          drop(page);
        }
      } catch (IOException | IllegalStateException gone) {
        drop(page);
      }
    }
  }

  private void drop(AsyncContext page) {
    pages.remove(page);
    try {
      page.complete();
    } catch (IllegalStateException over) {
      pages.remove(page);
    }
  }
}
