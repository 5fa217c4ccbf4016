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
   *     BotEvent.Observed}; one that lacks what an event of its name must have, such as one without
   *     data, is a {@link BotEvent.Unknown}, since the portal gives it up once it is fetched
   * @throws MalformedEvent if it has no name or no number
   */
  public BotEvent fetched(Tree event, PortalId portal, BotId bot) {
    Envelope fetched = Envelope.fetched(event, portal);
    if (fetched.isOfUser()) {
      return observed(ofUser(fetched), bot);
    }
    V2Events events = new V2Events(fetched, bot);
    return whole(events::read, events::unknown);
  }

  private static BotEvent observed(UserEvent event, BotId bot) {
    UserOrigin from = event.origin();
    Origin origin = new Origin(from.portal(), bot, from.key(), from.at(), from.language());
    return new BotEvent.Observed(origin, event);
  }

  /**
   * Reads one element of what is answered by {@code im.v2.Event.get}. Where its date cannot be
   * read, {@link UserOrigin#at} is the epoch.
   *
   * @return one that lacks what an event of its name must have is a {@link UserEvent.Unknown}
   * @throws MalformedEvent if it has no name or no number
   */
  public UserEvent ofUser(Tree event, PortalId portal) {
    return ofUser(Envelope.fetched(event, portal));
  }

  private static UserEvent ofUser(Envelope fetched) {
    FollowedEvents events = new FollowedEvents(fetched);
    return whole(events::read, events::unknown);
  }

  private static <T> T whole(Supplier<T> reading, Supplier<T> unknown) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | MalformedEvent lacking) {
      return unknown.get();
    }
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
