package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which portal an event is from, and whether that is to be believed. Safe for use by many
 * threads at once; what it cannot prove it does not believe.
 */
@FunctionalInterface
public interface EventSource {
  /**
   * The portal an event is from.
   *
   * @param memberId what the event says of itself in {@code auth.member_id}, in small letters;
   *     {@code ""} for nothing
   * @param applicationToken what it proves that with ({@code auth.application_token}); {@code ""}
   *     for nothing
   * @return empty for an event to be refused
   * @throws io.imbot4j.port.StoreException if that cannot be told now
   */
  Optional<PortalId> portal(String memberId, String applicationToken);

  /** An application on any number of portals: each has its own token, stored when it installed. */
  static EventSource application(PortalStore portals) {
    requireNonNull(portals, "portals");
    return (memberId, applicationToken) -> {
      if (memberId.isBlank() || applicationToken.isBlank()) {
        return Optional.empty();
      }
      PortalId portal = new PortalId(memberId);
      // Another node may have been told a new token a moment ago, so a refusal is looked up again.
      return portals
          .find(portal)
          .filter(known -> believes(known, applicationToken))
          .or(() -> portals.reread(portal).filter(known -> believes(known, applicationToken)))
          .map(Portal::id);
    };
  }

  /**
   * One portal with tokens that are known, several while one follows another.
   *
   * @throws IllegalArgumentException if there is no token
   */
  static EventSource of(PortalId portal, Set<Secret> applicationTokens) {
    requireNonNull(portal, "portal");
    Set<Secret> tokens = Set.copyOf(applicationTokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException(
          "application tokens are empty, so every event of portal "
              + portal
              + " would be refused; give the one its events carry");
    }
    return (memberId, applicationToken) ->
        believes(tokens, applicationToken) ? Optional.of(portal) : Optional.empty();
  }

  /**
   * A bot registered through an incoming webhook. Nobody is told an application token then; the
   * portal makes it of the bot's own secret: the {@code CLIENT_ID} of {@code imbot.*} as it is, and
   * {@code custom} before the {@code botToken} of {@code imbot.v2.*}.
   *
   * @param botSecret long and random, since who knows it can speak as the portal
   */
  static EventSource webhookBot(PortalId portal, Secret botSecret) {
    return of(portal, Set.of(botSecret, Secret.of("custom" + botSecret.reveal())));
  }

  private static boolean believes(Portal portal, String applicationToken) {
    Secret token = portal.applicationToken();
    return token != null
        && token.matches(applicationToken)
        && !(portal.status() instanceof PortalStatus.Retired);
  }

  /** Compares with every token, in a time that says nothing of which or how much of it matched. */
  private static boolean believes(Set<Secret> tokens, String applicationToken) {
    boolean known = false;
    for (Secret expected : tokens) {
      known |= expected.matches(applicationToken);
    }
    return known;
  }
}
