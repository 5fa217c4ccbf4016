package io.imbot4j.jdbc;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An inbox in {@code imbot4j_lane}, {@code imbot4j_work} and others. What is stored is written and
 * read as text outside of transactions. Safe for use by many threads and nodes.
 */
final class JdbcInbox implements EventInbox {
  private static final long AT_ONCE = 1_000;

  private static final String FORGET_KEYS =
      """
      delete from imbot4j_key where (portal, bot, event_key) in (
        select k.portal, k.bot, k.event_key from imbot4j_key k
        where k.accepted < ? and not exists (
          select 1 from imbot4j_work w
          where w.portal = k.portal and w.bot = k.bot and w.event_key = k.event_key)
        limit ?)""";

  private final Engine engine;
  private final JdbcEffects effects;
  private final AtomicLong lastListed = new AtomicLong();

  JdbcInbox(Engine engine) {
    this.engine = engine;
    this.effects = new JdbcEffects(engine);
  }

  @Override
  public boolean durable() {
    return true;
  }

  @Override
  public boolean accept(Work work, Instant now) {
    WorkRow row = WorkRow.of(work);
    long accepted = now.toEpochMilli();
    return engine.write(
        sql -> {
          int fresh =
              sql.update(
                  """
                  insert into imbot4j_key (portal, bot, event_key, accepted) values (?, ?, ?, ?)
                  on conflict (portal, bot, event_key) do nothing""",
                  row.lane().portal(),
                  row.lane().bot(),
                  row.key(),
                  accepted);
          if (fresh == 1) {
            row.add(sql, accepted);
          }
          return fresh == 1;
        });
  }

  @Override
  public boolean holds(Work work) {
    LaneKey lane = LaneKey.of(work.lane());
    return engine.read(sql -> WorkRow.isThere(sql, lane, work.key().value()));
  }

  @Override
  public boolean ready(Instant now) {
    long millis = now.toEpochMilli();
    LaneRows.Due first = firstDue(millis);
    while (first != null && first.paused()) {
      // Else every look would come by all that waits for the paused bot.
      LaneKey of = first.lane();
      engine.write(sql -> PauseRows.park(sql, engine.dialect(), of, millis));
      first = firstDue(millis);
    }
    return first != null;
  }

  private LaneRows.@Nullable Due firstDue(long millis) {
    return engine.read(sql -> LaneRows.firstDue(sql, millis)).orElse(null);
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    // A look disturbs nobody, a change that finds nothing does.
    return ready(now) ? hold(now, lease).map(Held::claim) : Optional.empty();
  }

  private Optional<Held> hold(Instant now, Duration lease) {
    long epoch = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    long millis = now.toEpochMilli();
    long end = now.plus(lease).toEpochMilli();
    return engine.write(
        sql -> {
          while (true) {
            LaneKey lane = LaneRows.claim(sql, engine.dialect(), millis, epoch, end).orElse(null);
            if (lane == null) {
              return Optional.empty();
            }
            String document = WorkRow.next(sql, lane, millis).orElse(null);
            if (document != null) {
              return Optional.of(new Held(lane, epoch, document, TalkRow.all(sql, lane)));
            }
            // It rested, and nothing came meanwhile.
            LaneRows.settle(sql, lane, millis);
          }
        });
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Instant now, Duration lease) {
    long end = now.plus(lease).toEpochMilli();
    return engine.write(
        sql -> {
          List<Claim> lost = new ArrayList<>();
          for (Claim claim : claims) {
            if (!LaneRows.prolong(sql, LaneKey.of(claim.work().lane()), claim.epoch(), end)) {
              lost.add(claim);
            }
          }
          return lost;
        });
  }

  @Override
  public boolean complete(Claim claim, Outcome outcome, Instant now) {
    WorkRow done = WorkRow.of(claim.work());
    EffectRows sent = EffectRows.of(claim);
    LaneKey lane = done.lane();
    List<WorkRow> timers = outcome.timers().stream().map(WorkRow::of).toList();
    List<TalkRow> talks = TalkRow.changed(claim.conversations(), outcome.conversations());
    Set<UserId> ended = new HashSet<>(claim.conversations().keySet());
    ended.removeAll(outcome.conversations().keySet());
    long millis = now.toEpochMilli();
    long rest = outcome.restsUntil() == null ? 0 : outcome.restsUntil().toEpochMilli();
    return engine.write(
        sql -> {
          if (!LaneRows.free(sql, lane, claim.epoch())) {
            return false;
          }
          WorkRow.delete(sql, lane, done.key());
          sent.complete(sql, listed(millis));
          for (UserId person : ended) {
            TalkRow.delete(sql, lane, person);
          }
          for (TalkRow talk : talks) {
            talk.write(sql, lane);
          }
          for (WorkRow timer : timers) {
            timer.add(sql, millis);
          }
          if (outcome.failure() != null) {
            dead(done, outcome.failure(), millis).add(sql);
          }
          if (rest > millis) {
            LaneRows.rest(sql, lane, rest);
          } else {
            LaneRows.settle(sql, lane, millis);
          }
          return true;
        });
  }

  private DeadRow dead(WorkRow work, String failure, long millis) {
    return new DeadRow(
        work.lane(), work.key(), work.person(), work.document(), failure, listed(millis));
  }

  /** In microseconds, and never the same twice. */
  private long listed(long millis) {
    return lastListed.updateAndGet(last -> Math.max(last + 1, millis * 1_000));
  }

  @Override
  public void forget(Instant askedBefore, Instant acceptedBefore) {
    long accepted = acceptedBefore.toEpochMilli();
    engine.write(
        sql ->
            sql.update(
                    "delete from imbot4j_conversation where asked < ?", askedBefore.toEpochMilli())
                + sql.update("delete from imbot4j_dead where died < ?", accepted * 1_000)
                + sql.update("delete from imbot4j_doubt where listed < ?", accepted * 1_000));
    // A few at a time, so that nobody waits for it.
    int gone;
    do {
      gone = engine.write(sql -> sql.update(FORGET_KEYS, accepted, AT_ONCE));
    } while (gone == AT_ONCE);
  }

  @Override
  public Optional<Instant> nextDue() {
    return engine
        .read(
            sql ->
                sql.one(
                    row -> row.getLong(1),
                    "select due from imbot4j_work where due > 0 order by due limit 1"))
        .map(Instant::ofEpochMilli);
  }

  @Override
  public int waiting(Instant now) {
    return engine.read(
        sql ->
            sql.one(
                    row -> row.getInt(1),
                    "select count(*) from imbot4j_work where due <= ?",
                    now.toEpochMilli())
                .orElse(0));
  }

  @Override
  public Backlog backlog(Instant now) {
    return engine.read(sql -> BacklogRow.read(sql, now));
  }

  @Override
  public EffectJournal effects() {
    return effects;
  }

  @Override
  public List<Dead> dead(int limit) {
    return engine.read(sql -> DeadRow.last(sql, limit)).stream()
        .map(row -> new Dead(read(row.lane(), row.document()), row.failure()))
        .toList();
  }

  @Override
  public boolean replay(Work dead, Instant now) {
    WorkRow row = WorkRow.of(dead);
    return engine.write(
        sql -> {
          boolean found = DeadRow.delete(sql, dead);
          if (found) {
            row.add(sql, now.toEpochMilli());
          }
          return found;
        });
  }

  @Override
  public boolean drop(Work dead) {
    boolean dropped = engine.write(sql -> DeadRow.delete(sql, dead));
    engine.scrub();
    return dropped;
  }

  @Override
  public void pause(PortalId portal, @Nullable BotId bot) {
    engine.write(sql -> PauseRows.add(sql, portal, bot));
  }

  @Override
  public void resume(PortalId portal, @Nullable BotId bot) {
    engine.write(sql -> PauseRows.delete(sql, portal, bot));
  }

  @Override
  public List<Paused> paused() {
    return engine.read(PauseRows::all);
  }

  @Override
  public Erased erase(PortalId portal) {
    Erased erased = engine.write(sql -> InboxErasure.erase(sql, portal));
    engine.scrub();
    return erased;
  }

  @Override
  public Erased erase(PortalId portal, UserId person) {
    Erased erased = engine.write(sql -> InboxErasure.erase(sql, engine.dialect(), portal, person));
    engine.scrub();
    return erased;
  }

  private static Work read(LaneKey lane, String document) {
    try {
      return WorkRow.read(document);
    } catch (RuntimeException unreadable) {
      throw new StoreException(
          "what dialog \""
              + lane.dialog()
              + "\" of bot "
              + lane.bot()
              + " on portal "
              + lane.portal()
              + " has to do cannot be read and stays where it is; update this node if a newer"
              + " version wrote it",
          unreadable);
    }
  }

  /** A claim as it was read. */
  private record Held(LaneKey lane, long epoch, String document, List<TalkRow> talks) {
    Claim claim() {
      Map<UserId, ConversationState> conversations = new HashMap<>();
      talks.forEach(talk -> conversations.put(talk.user(), talk.state()));
      return new Claim(read(lane, document), epoch, conversations);
    }
  }
}
