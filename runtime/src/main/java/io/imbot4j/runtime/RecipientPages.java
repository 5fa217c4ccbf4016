package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.port.BroadcastStore.Recipient;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads recipients from a store page by page. For one thread. */
final class RecipientPages implements Iterator<Recipient> {
  private static final int PAGE = 500;

  private final Source source;
  private Iterator<Recipient> page = List.<Recipient>of().iterator();
  private @Nullable DialogId last;
  private boolean ended;

  /** Gives the page after a dialog, {@code null} for the first. */
  @FunctionalInterface
  interface Source {
    List<Recipient> page(@Nullable DialogId after, int limit);
  }

  RecipientPages(Source source) {
    this.source = source;
  }

  Stream<Recipient> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.NONNULL), false);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      List<Recipient> next = source.page(last, PAGE);
      ended = next.size() < PAGE;
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public Recipient next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Recipient next = page.next();
    last = next.dialog();
    return next;
  }
}
