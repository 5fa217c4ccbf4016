package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the contracts of an inbox do with it. */
abstract class InboxSteps {
  static final Duration LEASE = Duration.ofMinutes(1);
  static final PortalId ELSEWHERE = new PortalId("00c1d2e3f405162738495a6b7c8d9eaf");

  /** The same inbox, empty at first, every time it is asked within one test. */
  protected abstract EventInbox inbox();

  /** The inbox as another node sees it; the same one unless it is overridden. */
  protected EventInbox otherNode() {
    return inbox();
  }

  final boolean accept(Work work) {
    return inbox().accept(work, NOON);
  }

  final void accept(String key, User author) {
    assertThat(accept(work(key, author))).as(key + " is new").isTrue();
  }

  final Claim claim() {
    Optional<Claim> claim = inbox().claim(NOON, LEASE);
    assertThat(claim).as("something to do").isPresent();
    return claim.get();
  }

  final void assertNothingToDo(Instant at) {
    assertThat(inbox().ready(at)).isFalse();
    assertThat(inbox().claim(at, LEASE)).isEmpty();
  }

  final boolean complete(Claim claim) {
    return complete(claim, null);
  }

  final boolean complete(Claim claim, @Nullable String failure) {
    return inbox().complete(claim, new Outcome(Map.of(), List.of(), failure), NOON);
  }

  final boolean complete(Claim claim, User person, ConversationState talk) {
    return inbox().complete(claim, new Outcome(Map.of(person.id(), talk), List.of(), null), NOON);
  }

  final void fail(String key, User author) {
    accept(key, author);
    complete(claim(), "failed");
  }

  final List<String> failed() {
    return inbox().dead(10).stream().map(dead -> key(dead.work())).toList();
  }

  static String key(Claim claim) {
    return key(claim.work());
  }

  static String key(Work work) {
    return work.key().value();
  }

  static Work work(String key, User author) {
    return work(key, author, DialogId.of(author.id()));
  }

  static Work work(String key, User author, DialogId dialog) {
    return new Work.Event(Samples.message(key, author, dialog, "hello"));
  }

  /** The same on another portal or for another bot. */
  static Work work(PortalId portal, BotId bot, String key, User author) {
    Message message = Samples.message(key, author, "hello").message();
    Origin origin = new Origin(portal, bot, new EventKey(key), NOON, Locale.ENGLISH);
    return new Work.Event(new BotEvent.MessageAdded(origin, message));
  }

  static Work.Timer timer(String key, Instant due) {
    return new Work.Timer(
        Samples.origin(key),
        work(key, Samples.ANN).lane(),
        Samples.ANN,
        due,
        "tea",
        Map.of("what", "tea", "cups", 2L, "hot", true));
  }

  static ConversationState talk(Instant asked) {
    return new ConversationState(
        "book",
        "day",
        Map.of("city", "Oslo", "nights", 2L, "with", List.of("Bob"), "price", 1.5, "ok", true),
        asked);
  }
}
