package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.event.UserOrigin;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the events of both generations into the domain. It believes what it reads: who calls it has
 * checked that the portal sent it.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class EventReader {
  private static final String V2 = "ONIMBOTV2";

  /** A reader; all are the same. */
  public EventReader() {}

  /**
   * Reads what a portal posted. A call of {@code imbot.*} may be for several bots, or carry several
   * commands, and is as many events, each with a key of its own. A second delivery of the same call
   * gives the same keys, even if its tokens differ.
   *
   * @param envelope {@code event}, {@code data}, {@code ts}; {@code auth} is not looked at
   * @return at least one event; one this version does not know is an {@link BotEvent.Unknown}
   * @throws MalformedEvent if it names no bot, as the events of an application itself do, says not
   *     when it was queued, or lacks what an event of its name must have
   */
  public List<BotEvent> read(Tree envelope, PortalId portal) {
    Envelope posted = Envelope.posted(envelope, portal);
    return safely(
        posted,
        () -> {
          Tree bot = posted.data().at("bot", "id");
          return posted.upperName().startsWith(V2) || !bot.isAbsent()
              ? List.of(new V2Events(posted, new BotId(posted.id("bot id", bot))).read())
              : new V1Events(posted).read();
        });
  }

  /**
   * Reads one element of what is answered by {@code imbot.v2.Event.get}. Where its date cannot be
   * read, {@link io.imbot4j.domain.event.Origin#at} is the epoch.
   *
   * @param bot the bot that fetched it
   * @return an event of a user, which comes where those are fetched as well, is a {@link
   *     BotEvent.Observed}
   * @throws MalformedEvent if it has no name or no number, or lacks what an event of its name must
   *     have
   */
  public BotEvent fetched(Tree event, PortalId portal, BotId bot) {
    Envelope fetched = Envelope.fetched(event, portal);
    return safely(
        fetched,
        () -> fetched.isOfUser() ? observed(fetched, bot) : new V2Events(fetched, bot).read());
  }

  private static BotEvent observed(Envelope fetched, BotId bot) {
    UserEvent event = new FollowedEvents(fetched).read();
    UserOrigin from = event.origin();
    Origin origin = new Origin(from.portal(), bot, from.key(), from.at(), from.language());
    return new BotEvent.Observed(origin, event);
  }

  /**
   * Reads one element of what is answered by {@code im.v2.Event.get}. Where its date cannot be
   * read, {@link UserOrigin#at} is the epoch.
   *
   * @throws MalformedEvent if it has no name or no number, or lacks what an event of its name must
   *     have
   */
  public UserEvent ofUser(Tree event, PortalId portal) {
    Envelope fetched = Envelope.fetched(event, portal);
    return safely(fetched, () -> new FollowedEvents(fetched).read());
  }

  /** What a portal sent is no caller's mistake, so the domain's complaints are translated. */
  private static <T> T safely(Envelope envelope, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw envelope.malformed(e);
    }
  }
}
