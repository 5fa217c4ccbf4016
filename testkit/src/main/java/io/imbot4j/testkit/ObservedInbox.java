package io.imbot4j.testkit;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An inbox whose conversations can be looked at, and put where a test wants them. */
final class ObservedInbox implements EventInbox {
  private final EventInbox inbox;
  private final Map<Lane, Map<UserId, ConversationState>> stored = new ConcurrentHashMap<>();
  private final Map<Lane, Map<UserId, ConversationState>> forced = new ConcurrentHashMap<>();
  private final Map<Claim, Claim> originals = new ConcurrentHashMap<>();

  ObservedInbox(EventInbox inbox) {
    this.inbox = inbox;
  }

  /** Where somebody is in a lane. */
  @Nullable ConversationState state(Lane lane, UserId person) {
    ConversationState put = forced.getOrDefault(lane, Map.of()).get(person);
    return put != null ? put : stored.getOrDefault(lane, Map.of()).get(person);
  }

  /** Has the next turn of a lane find somebody there. */
  void put(Lane lane, UserId person, ConversationState state) {
    forced.merge(lane, Map.of(person, state), ObservedInbox::with);
  }

  @Override
  public boolean durable() {
    return inbox.durable();
  }

  @Override
  public boolean accept(Work work, Instant now) {
    return inbox.accept(work, now);
  }

  @Override
  public boolean ready(Instant now) {
    return inbox.ready(now);
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    return inbox
        .claim(now, lease)
        .map(
            claim -> {
              Map<UserId, ConversationState> put = forced.remove(claim.work().lane());
              return put == null ? claim : altered(claim, put);
            });
  }

  private Claim altered(Claim claim, Map<UserId, ConversationState> put) {
    Claim altered = new Claim(claim.work(), claim.epoch(), with(claim.conversations(), put));
    originals.put(altered, claim);
    return altered;
  }

  @Override
  public boolean complete(Claim claim, Outcome outcome, Instant now) {
    // What changed is what differs from what the inbox gave.
    Claim original = originals.remove(claim);
    boolean done = inbox.complete(original == null ? claim : original, outcome, now);
    if (done) {
      stored.put(claim.work().lane(), outcome.conversations());
    }
    return done;
  }

  @Override
  public boolean holds(Work work) {
    return inbox.holds(work);
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Instant now, Duration lease) {
    return inbox.renew(claims, now, lease);
  }

  @Override
  public void forget(Instant askedBefore, Instant acceptedBefore) {
    inbox.forget(askedBefore, acceptedBefore);
  }

  @Override
  public Optional<Instant> nextDue() {
    return inbox.nextDue();
  }

  @Override
  public int waiting(Instant now) {
    return inbox.waiting(now);
  }

  @Override
  public Backlog backlog(Instant now) {
    return inbox.backlog(now);
  }

  @Override
  public EffectJournal effects() {
    return inbox.effects();
  }

  @Override
  public List<Dead> dead(int limit) {
    return inbox.dead(limit);
  }

  @Override
  public boolean replay(Work dead, Instant now) {
    return inbox.replay(dead, now);
  }

  @Override
  public boolean drop(Work dead) {
    return inbox.drop(dead);
  }

  @Override
  public void pause(PortalId portal, @Nullable BotId bot) {
    inbox.pause(portal, bot);
  }

  @Override
  public void resume(PortalId portal, @Nullable BotId bot) {
    inbox.resume(portal, bot);
  }

  @Override
  public List<Paused> paused() {
    return inbox.paused();
  }

  @Override
  public Erased erase(PortalId portal) {
    return inbox.erase(portal);
  }

  @Override
  public Erased erase(PortalId portal, UserId person) {
    return inbox.erase(portal, person);
  }

  private static Map<UserId, ConversationState> with(
      Map<UserId, ConversationState> some, Map<UserId, ConversationState> more) {
    Map<UserId, ConversationState> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
