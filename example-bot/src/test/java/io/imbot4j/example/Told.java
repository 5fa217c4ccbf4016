package io.imbot4j.example;

import io.imbot4j.port.EffectJournal.Doubt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was posted, answered, handled and replied, as seen from outside. Safe for many threads. */
final class Told {
  static final String FIRST = "first ";
  static final String SECOND = "second ";
  private static final Pattern EVENT = Pattern.compile("message (\\d+) of person \\d+");

  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<String, String> turns = new ConcurrentHashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<String, Integer> replies = new HashMap<>();
  private int outOfOrder;

  /** What the person says in this round. */
  static String event(int round, int person) {
    return "message " + round + " of person " + person;
  }

  /** What somebody said, where this form brings that; else {@code null}. */
  static @Nullable String eventIn(String form) {
    Matcher event = EVENT.matcher(form);
    return event.find() ? event.group() : null;
  }

  void answered(String event, int status) {
    (status == 200 ? answered : refused).add(event);
  }

  /** A turn began; gives whether for the first time. */
  boolean turn(String id, String event) {
    return turns.put(id, event) == null;
  }

  int posted() {
    return answered.size() + refused.size();
  }

  int handled() {
    return turns.size();
  }

  void inDoubt(List<Doubt> listed) {
    doubts.addAll(listed);
  }

  /** What a dialog holds in the end, oldest first. */
  void dialog(List<String> texts) {
    int last = -1;
    for (String text : texts) {
      Matcher event = EVENT.matcher(text);
      if (!event.find() || !(text.startsWith(FIRST) || text.startsWith(SECOND))) {
        continue;
      }
      int place = 2 * Integer.parseInt(event.group(1)) + (text.startsWith(SECOND) ? 1 : 0);
      if (replies.merge(text, 1, Integer::sum) == 1) {
        outOfOrder += place < last ? 1 : 0;
        last = Math.max(place, last);
      }
    }
  }

  Proof proof(int said, int kills) {
    Map<String, Integer> unsure = new HashMap<>();
    int unsureAndThere = 0;
    for (Doubt doubt : doubts) {
      String turn = doubt.lane().portal() + "/" + doubt.lane().bot() + "/" + doubt.event();
      String event = turns.getOrDefault(turn, turn);
      unsure.put(event, doubt.effect().ordinal());
      String reply = (doubt.effect().ordinal() == 0 ? FIRST : SECOND) + event;
      unsureAndThere += replies.containsKey(reply) ? 1 : 0;
    }
    Set<String> lost = new TreeSet<>();
    int once = 0;
    for (String event : answered) {
      int stopped = unsure.getOrDefault(event, 2);
      for (int ordinal = 0; ordinal < Math.min(stopped, 2); ordinal++) {
        String reply = (ordinal == 0 ? FIRST : SECOND) + event;
        int seen = replies.getOrDefault(reply, 0);
        once += seen == 1 ? 1 : 0;
        if (seen == 0) {
          lost.add(reply);
        }
      }
    }
    Set<String> unhandled = new HashSet<>(answered);
    unhandled.removeAll(turns.values());
    Set<String> repeated = new TreeSet<>(replies.keySet());
    repeated.removeIf(reply -> replies.getOrDefault(reply, 0) == 1);
    return new Proof(
        said,
        answered.size(),
        said - answered.size(),
        answered.size() - unhandled.size(),
        once,
        doubts.size(),
        unsureAndThere,
        lost,
        repeated,
        outOfOrder,
        kills);
  }

  /**
   * What it comes to.
   *
   * @param handled of those answered 200
   * @param once replies to what was answered 200 that are there exactly once
   * @param arrived replies in doubt that are there
   * @param lost replies that are not there and not in doubt
   */
  record Proof(
      int posted,
      int answered,
      int otherwise,
      int handled,
      int once,
      int inDoubt,
      int arrived,
      Set<String> lost,
      Set<String> repeated,
      int outOfOrder,
      int kills) {
    @Override
    public String toString() {
      return ("%d events posted, %d answered 200, %d otherwise; %d handled; %d replies once, %d in"
              + " doubt (%d of them there), %d lost, %d repeated, %d out of order; %d kills")
          .formatted(
              posted,
              answered,
              otherwise,
              handled,
              once,
              inDoubt,
              arrived,
              lost.size(),
              repeated.size(),
              outOfOrder,
              kills);
    }
  }
}
