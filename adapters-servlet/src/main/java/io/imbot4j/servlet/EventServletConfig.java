package io.imbot4j.servlet;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Installs;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose events a {@link BotEventServlet} takes, and how it knows them. Immutable.
 *
 * @param source any event it does not believe is refused
 * @param installs told what becomes of the application on portals; {@code null} for a bot on one
 *     portal, whose servlet takes no installations
 * @param maxBody the longest body that is read, in bytes: 1 to {@value #MAX_BODY}
 * @param observer told of what was refused and of what went wrong
 */
public record EventServletConfig(
    EventSource source, @Nullable Installs installs, int maxBody, TurnObserver observer) {
  /** The limit of a body unless said otherwise, in bytes: {@value}. A portal sends some 6 KB. */
  public static final int DEFAULT_MAX_BODY = 1 << 20;

  /** The highest limit of a body, in bytes: {@value}. */
  public static final int MAX_BODY = 64 << 20;

  /**
   * @throws IllegalArgumentException if {@code maxBody} is out of its range
   */
  public EventServletConfig {
    requireNonNull(source, "source");
    requireNonNull(observer, "observer");
    if (maxBody < 1 || maxBody > MAX_BODY) {
      throw new IllegalArgumentException(
          "max body is " + maxBody + " bytes; give 1 to " + MAX_BODY);
    }
  }

  /** For an application on any number of portals, which install it at the servlet's address. */
  public static EventServletConfig application(PortalStore portals, Installs installs) {
    requireNonNull(installs, "installs");
    return of(EventSource.application(portals)).withInstalls(installs);
  }

  /**
   * For an application on one portal: the token this gave with {@code ONAPPINSTALL}, or several
   * while one follows another.
   *
   * @throws IllegalArgumentException if there is no token
   */
  public static EventServletConfig of(PortalId portal, Set<Secret> applicationTokens) {
    return of(EventSource.of(portal, applicationTokens));
  }

  /**
   * For a bot registered through an incoming webhook.
   *
   * @param botSecret as {@link EventSource#webhookBot} says
   */
  public static EventServletConfig webhookBot(PortalId portal, Secret botSecret) {
    return of(EventSource.webhookBot(portal, botSecret));
  }

  /** For events known in a way of one's own. */
  public static EventServletConfig of(EventSource source) {
    return new EventServletConfig(source, null, DEFAULT_MAX_BODY, TurnObserver.SILENT);
  }

  /** The same that takes installations as well. */
  public EventServletConfig withInstalls(Installs other) {
    return new EventServletConfig(source, other, maxBody, observer);
  }

  /**
   * The same with another limit of the body, in bytes.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public EventServletConfig withMaxBody(int bytes) {
    return new EventServletConfig(source, installs, bytes, observer);
  }

  /** The same with somebody who is told. */
  public EventServletConfig withObserver(TurnObserver other) {
    return new EventServletConfig(source, installs, maxBody, other);
  }
}
