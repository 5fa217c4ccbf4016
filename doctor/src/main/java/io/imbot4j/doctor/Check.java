package io.imbot4j.doctor;

/** What is looked at, in the order in which it is, from the network to the bot's own answer. */
public enum Check {
  /** Whether the portal's name leads to an address. */
  NAME,

  /** Whether the portal lets this machine connect. */
  CONNECTION,

  /** Whether the portal's certificate is trusted, and how long it still is. */
  CERTIFICATE,

  /** Whether what answers is a portal. */
  ANSWER,

  /** Whether the webhook or the tokens let the bot in. */
  ACCESS,

  /** Whether this machine and the portal agree on what time it is. */
  CLOCK,

  /** Whether the bot may call what it needs ({@code scope}). */
  SCOPES,

  /** Whether the application is installed and paid for ({@code app.info}). */
  APPLICATION,

  /** Whether the portal is new enough ({@code imbot.v2.Revision.get}). */
  REVISION,

  /** Whether the bot is registered, by its code ({@code imbot.v2.Bot.list}). */
  BOT,

  /** Whether its events travel the way this program expects them. */
  DELIVERY,

  /** Whether the portal knows its profile as its class describes it. */
  PROFILE,

  /** Whether the portal knows its commands ({@code imbot.v2.Command.list}). */
  COMMANDS,

  /** Whether the address its events are posted to answers, seen from this machine. */
  HANDLER,

  /** Whether its events are fetched ({@code imbot.v2.Event.get}, without moving its cursor). */
  QUEUE,

  /** Whether the application hears of its own installation and removal ({@code event.get}). */
  SUBSCRIPTIONS,

  /** Whether it answers a message ({@code im.message.add}, deleted afterwards). */
  ROUND_TRIP,

  /** How much of the portal's limits is used up. */
  LIMITS
}
