package io.imbot4j.wire.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one kind that wait: each dialog's in order, the bots in turn, and a bot's dialogs in
 * turn.
 */
final class Line<C extends Call> {
  private final Map<@Nullable String, Talk<C>> talks = new HashMap<>();

  /** By bot and by the method of their first call, the dialogs with calls that wait. */
  private final Map<String, Map<String, Deque<Talk<C>>>> turns = new LinkedHashMap<>();

  private int waiting;
  private int loose;

  /** The calls of a dialog, or one that belongs to none. */
  private static final class Talk<C extends Call> {
    private final @Nullable String dialog;
    private final Deque<C> calls = new ArrayDeque<>();
    private boolean queued;

    Talk(@Nullable String dialog) {
      this.dialog = dialog;
    }
  }

  int waiting() {
    return waiting;
  }

  /** How many dialogs have calls that wait; one that belongs to none counts as one. */
  int dialogs() {
    return talks.size() + loose;
  }

  /** Whose first call waits for its turn, but for dialogs that are under way. */
  Set<String> methods() {
    Set<String> methods = new LinkedHashSet<>();
    turns.values().forEach(bot -> methods.addAll(bot.keySet()));
    return methods;
  }

  void add(C call) {
    Talk<C> talk = talk(call);
    talk.calls.add(call);
    waits(call, talk);
  }

  /** Puts a call back that was not done, before those of its dialog that came later. */
  void putBack(C call) {
    Talk<C> talk = talk(call);
    talk.calls.addFirst(call);
    waits(call, talk);
  }

  private void waits(C call, Talk<C> talk) {
    call.waits(true);
    waiting++;
    loose += call.dialog() == null ? 1 : 0;
    queue(talk);
  }

  /** The calls of a dialog may go again. */
  void free(String dialog) {
    Talk<C> talk = talks.get(dialog);
    if (talk != null) {
      queue(talk);
    }
  }

  /** Takes a call out that nobody waits for any more; nothing happens where it has gone. */
  void withdraw(C call) {
    if (call.waits()) {
      call.waits(false);
      waiting--;
      loose -= call.dialog() == null ? 1 : 0;
    }
  }

  /** Takes all calls out. */
  List<C> clear() {
    Set<Talk<C>> all = new LinkedHashSet<>(talks.values());
    turns.values().forEach(bot -> bot.values().forEach(all::addAll));
    List<C> cleared =
        all.stream().flatMap(talk -> talk.calls.stream()).filter(Call::waits).toList();
    cleared.forEach(this::withdraw);
    talks.clear();
    turns.clear();
    return cleared;
  }

  /**
   * Takes the next call that may go; its bot and its method are the last to have their turn again.
   *
   * @param mayGo whether the call at the head of a bot's calls of a method may go, and so whether
   *     any may
   * @param isFree whether its dialog is: one that is not has its turn when it is {@link #free}
   * @return null if none may
   */
  @Nullable C take(Predicate<C> mayGo, Predicate<C> isFree) {
    for (String bot : List.copyOf(turns.keySet())) {
      for (String method : List.copyOf(turns.getOrDefault(bot, Map.of()).keySet())) {
        C taken = take(bot, method, mayGo, isFree);
        if (taken != null) {
          return taken;
        }
      }
    }
    return null;
  }

  /** Takes the call after one that was taken, in its dialog; null if that may not come along. */
  @Nullable C takeAfter(C taken, Predicate<C> mayGo) {
    Talk<C> talk = talks.get(taken.dialog());
    C next = talk == null ? null : first(talk);
    if (talk == null
        || next == null
        || !next.method().equals(taken.method())
        || !mayGo.test(next)) {
      return null;
    }
    talk.calls.remove();
    withdraw(next);
    if (first(talk) == null) {
      talks.remove(talk.dialog, talk);
    }
    return next;
  }

  private @Nullable C take(String bot, String method, Predicate<C> mayGo, Predicate<C> isFree) {
    Map<String, Deque<Talk<C>>> ofBot = turns.getOrDefault(bot, new LinkedHashMap<>());
    Deque<Talk<C>> queue = ofBot.getOrDefault(method, new ArrayDeque<>());
    C taken = null;
    while (taken == null && !queue.isEmpty()) {
      Talk<C> talk = queue.element();
      C first = first(talk);
      boolean moved = first != null && !first.method().equals(method);
      if (first != null && !moved && !mayGo.test(first)) {
        return null;
      }
      queue.remove();
      talk.queued = false;
      if (first != null && !moved && isFree.test(first)) {
        taken = talk.calls.remove();
        withdraw(taken);
      }
      if (moved || taken != null || first == null) {
        queue(talk);
      }
    }
    putLast(method, queue, ofBot, queue.isEmpty());
    putLast(bot, ofBot, turns, ofBot.isEmpty());
    return taken;
  }

  private static <Q> void putLast(String key, Q value, Map<String, Q> turns, boolean empty) {
    turns.remove(key);
    if (!empty) {
      turns.put(key, value);
    }
  }

  private @Nullable C first(Talk<C> talk) {
    while (!talk.calls.isEmpty() && !talk.calls.element().waits()) {
      talk.calls.remove();
    }
    return talk.calls.peek();
  }

  private Talk<C> talk(C call) {
    String dialog = call.dialog();
    return dialog == null ? new Talk<>(null) : talks.computeIfAbsent(dialog, Talk::new);
  }

  private void queue(Talk<C> talk) {
    C first = first(talk);
    if (first == null) {
      talks.remove(talk.dialog, talk);
    } else if (!talk.queued) {
      talk.queued = true;
      turns
          .computeIfAbsent(first.bot(), bot -> new LinkedHashMap<>())
          .computeIfAbsent(first.method(), method -> new ArrayDeque<>())
          .add(talk);
    }
  }
}
