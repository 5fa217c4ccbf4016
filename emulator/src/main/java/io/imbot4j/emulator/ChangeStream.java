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

  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService teller;

  /** A page that listens, and what it was told last. */
  private static final class Page {
    private final AsyncContext context;
    private final World world;
    private long told;

    Page(AsyncContext context, World world) {
      this.context = context;
      this.world = world;
    }
  }

  ChangeStream() {
    teller =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "emulator-stream");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        teller.scheduleAtFixedRate(
            () -> pages.forEach(page -> tell(page, ": ping\n\n")),
            PING_SECONDS,
            PING_SECONDS,
            TimeUnit.SECONDS);
  }

  /** A page listens to a portal from now on, and hears at once how things stand. */
  void add(AsyncContext page, World world) {
    pages.add(new Page(page, world));
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
    for (Page page : pages) {
      long version = page.world.version();
      if (version != page.told) {
        page.told = version;
        tell(page, "event: change\ndata: {\"version\":" + version + "}\n\n");
      }
    }
  }

  private void tell(Page page, String text) {
    try {
      PrintWriter writer = page.context.getResponse().getWriter();
      writer.write(text);
      writer.flush();
      if (writer.checkError()) {
        drop(page);
      }
    } catch (IOException | IllegalStateException gone) {
      drop(page);
    }
  }

  private void drop(Page page) {
    pages.remove(page);
    try {
      page.context.complete();
    } catch (IllegalStateException over) {
      pages.remove(page);
    }
  }
}
