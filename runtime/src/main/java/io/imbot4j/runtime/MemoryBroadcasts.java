package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.Erased;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts in memory: a restart forgets them, and one that is run again is sent to all again. A
 * recipient takes some 150 bytes.
 */
public final class MemoryBroadcasts implements BroadcastStore {
  private static final InDoubt IN_DOUBT = new InDoubt();

  private final Map<BroadcastId, NavigableMap<String, Recipient>> broadcasts = new HashMap<>();

  /** Knows no broadcast yet. */
  public MemoryBroadcasts() {}

  @Override
  public synchronized List<DialogId> intend(BroadcastId broadcast, Collection<DialogId> dialogs) {
    NavigableMap<String, Recipient> known =
        broadcasts.computeIfAbsent(broadcast, fresh -> new TreeMap<>());
    return note(known, dialogs, there -> there == null);
  }

  @Override
  public synchronized List<DialogId> intendAgain(
      BroadcastId broadcast, Collection<DialogId> dialogs) {
    return note(
        of(broadcast), dialogs, there -> there != null && there.outcome() instanceof Refused);
  }

  private static List<DialogId> note(
      Map<String, Recipient> known,
      Collection<DialogId> dialogs,
      Predicate<@Nullable Recipient> which) {
    List<DialogId> noted =
        dialogs.stream().distinct().filter(each -> which.test(known.get(each.value()))).toList();
    noted.forEach(each -> known.put(each.value(), new Recipient(each, IN_DOUBT)));
    return noted;
  }

  @Override
  public synchronized void ended(BroadcastId broadcast, Map<DialogId, Outcome> outcomes) {
    if (outcomes.containsValue(IN_DOUBT)) {
      throw new IllegalArgumentException("being in doubt is no outcome; leave the dialog out");
    }
    Map<String, Recipient> known = of(broadcast);
    outcomes.forEach(
        (dialog, outcome) ->
            known.computeIfPresent(
                dialog.value(), (same, there) -> new Recipient(dialog, outcome)));
  }

  @Override
  public synchronized int forget(BroadcastId broadcast, Collection<DialogId> dialogs) {
    Map<String, Recipient> known = of(broadcast);
    return (int) dialogs.stream().filter(each -> known.remove(each.value()) != null).count();
  }

  @Override
  public synchronized Optional<Outcome> outcome(BroadcastId broadcast, DialogId dialog) {
    return Optional.ofNullable(of(broadcast).get(dialog.value())).map(Recipient::outcome);
  }

  @Override
  public List<Recipient> refused(BroadcastId broadcast, @Nullable DialogId after, int limit) {
    return page(broadcast, Refused.class, after, limit);
  }

  @Override
  public List<Recipient> inDoubt(BroadcastId broadcast, @Nullable DialogId after, int limit) {
    return page(broadcast, InDoubt.class, after, limit);
  }

  private synchronized List<Recipient> page(
      BroadcastId broadcast, Class<? extends Outcome> kind, @Nullable DialogId after, int limit) {
    return of(broadcast).tailMap(after == null ? "" : after.value(), false).values().stream()
        .filter(recipient -> kind.isInstance(recipient.outcome()))
        .limit(limit)
        .toList();
  }

  /** For reading and changing, but not for adding. */
  private NavigableMap<String, Recipient> of(BroadcastId broadcast) {
    return broadcasts.getOrDefault(broadcast, new TreeMap<>());
  }

  @Override
  public synchronized Erased erase(BroadcastId broadcast) {
    Map<String, Recipient> known = broadcasts.remove(broadcast);
    return Erased.of("recipients", known == null ? 0 : known.size());
  }

  @Override
  public synchronized Erased erase(PortalId portal) {
    return List.copyOf(broadcasts.keySet()).stream()
        .filter(broadcast -> broadcast.portal().equals(portal))
        .map(this::erase)
        .reduce(Erased.NOTHING, Erased::and);
  }

  @Override
  public synchronized Erased erase(PortalId portal, UserId person) {
    List<DialogId> dialog = List.of(DialogId.of(person));
    return broadcasts.keySet().stream()
        .filter(broadcast -> broadcast.portal().equals(portal))
        .map(broadcast -> Erased.of("recipients", forget(broadcast, dialog)))
        .reduce(Erased.NOTHING, Erased::and);
  }
}
