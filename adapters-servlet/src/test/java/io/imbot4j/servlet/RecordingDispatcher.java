package io.imbot4j.servlet;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps what it was given, duplicates as well, or fails as it was told. */
final class RecordingDispatcher implements EventDispatcher {
  private final List<BotEvent> events = new CopyOnWriteArrayList<>();
  private volatile @Nullable RuntimeException failure;

  List<BotEvent> events() {
    return events;
  }

  void failWith(RuntimeException failure) {
    this.failure = failure;
  }

  @Override
  public Receipt dispatch(BotEvent event) {
    RuntimeException toThrow = failure;
    if (toThrow != null) {
      throw toThrow;
    }
    events.add(event);
    return new Taken();
  }

  private static final class Taken implements Receipt {
    @Override
    public boolean duplicate() {
      return false;
    }

    @Override
    public boolean awaitSafe(Duration atMost) {
      return true;
    }
  }
}
