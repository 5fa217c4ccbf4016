package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.TurnObserver;
import java.util.Set;

/**
 * Whose events a {@link BotEventServlet} takes, and how it knows them. Immutable.
 *
 * @param applicationTokens the values {@code auth.application_token} may have; any other event is
 *     refused
 * @param maxBody the longest body that is read, in bytes: 1 to {@value #MAX_BODY}
 * @param observer told of what was refused and of what went wrong
 */
public record EventServletConfig(
    PortalId portal, Set<Secret> applicationTokens, int maxBody, TurnObserver observer) {
  /** The limit of a body unless said otherwise, in bytes: {@value}. A portal sends some 6 KB. */
  public static final int DEFAULT_MAX_BODY = 1 << 20;

  /** The highest limit of a body, in bytes: {@value}. */
  public static final int MAX_BODY = 64 << 20;

  private static final String V2_PREFIX = "custom";

  /**
   * @throws IllegalArgumentException if there is no token, or {@code maxBody} is out of its range
   */
  public EventServletConfig {
    requireNonNull(portal, "portal");
    requireNonNull(observer, "observer");
    applicationTokens = Set.copyOf(applicationTokens);
    if (applicationTokens.isEmpty()) {
      throw new IllegalArgumentException(
          "application tokens are empty, so every event of portal "
              + portal
              + " would be refused; give the one its events carry");
    }
    if (maxBody < 1 || maxBody > MAX_BODY) {
      throw new IllegalArgumentException(
          "max body is " + maxBody + " bytes; give 1 to " + MAX_BODY);
    }
  }

  /**
   * For an application: the token its portal gave with {@code ONAPPINSTALL}, or several while one
   * follows another.
   *
   * @throws IllegalArgumentException if there is no token
   */
  public static EventServletConfig of(PortalId portal, Set<Secret> applicationTokens) {
    return new EventServletConfig(portal, applicationTokens, DEFAULT_MAX_BODY, TurnObserver.SILENT);
  }

  /**
   * For a bot registered through an incoming webhook. Nobody is told an application token then; the
   * portal makes it of the bot's own secret, in either generation.
   *
   * @param botSecret the {@code botToken} of {@code imbot.v2.*}, the {@code CLIENT_ID} of {@code
   *     imbot.*}: long and random, since who knows it can speak as the portal
   */
  public static EventServletConfig webhookBot(PortalId portal, Secret botSecret) {
    return of(portal, Set.of(botSecret, Secret.of(V2_PREFIX + botSecret.reveal())));
  }

  /**
   * The same with another limit of the body, in bytes.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public EventServletConfig withMaxBody(int bytes) {
    return new EventServletConfig(portal, applicationTokens, bytes, observer);
  }

  /** The same with somebody who is told. */
  public EventServletConfig withObserver(TurnObserver other) {
    return new EventServletConfig(portal, applicationTokens, maxBody, other);
  }

  /** Compares with every token, in a time that says nothing of which or how much of it matched. */
  boolean believes(String applicationToken) {
    boolean known = false;
    for (Secret expected : applicationTokens) {
      known |= expected.matches(applicationToken);
    }
    return known;
  }
}
