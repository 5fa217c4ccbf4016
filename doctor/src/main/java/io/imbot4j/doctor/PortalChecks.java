package io.imbot4j.doctor;

import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.AppStatus;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.domain.app.Profile;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.runtime.Installer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks a portal about itself and about the application. */
final class PortalChecks {
  private static final Duration SOME = Duration.ofSeconds(10);
  private static final Duration MUCH = Duration.ofSeconds(60);
  private static final String LIMIT = "QUERY_LIMIT_EXCEEDED";

  /** What a call that shows no token is refused with; in capitals. */
  private static final Set<String> NO_TOKEN =
      Set.of("", "NO_AUTH_FOUND", "AUTHORIZATION_ERROR", "INVALID_CREDENTIALS", "WRONG_AUTH_TYPE");

  private static final Set<AppStatus> TRIED = Set.of(AppStatus.DEMO, AppStatus.TRIAL);
  private static final int FEW_DAYS = 7;
  private static final double MOST_SECONDS = 480;
  private static final double MANY_SECONDS = MOST_SECONDS / 2;

  private final Examined examined;
  private final AppGateway app;
  private final Overheard rest;

  PortalChecks(Examined examined, AppGateway app, Overheard rest) {
    this.examined = examined;
    this.app = app;
    this.rest = rest;
  }

  /**
   * @param error what the first call was refused with, {@code ""} for nothing
   */
  Verdict access(String error) {
    Profile user = app.profile();
    if (!error.equals(LIMIT) && !isExpected(error)) {
      return Refused.with(error, "server.time");
    }
    String who = user.firstName() + " " + user.lastName();
    if (examined.installed() != null && !user.admin()) {
      return Verdict.warning("access.rights", who.strip());
    }
    return Verdict.fine(user.admin() ? "access.admin" : "access.fine", who.strip());
  }

  /** An application's first call shows no token, and should be refused for that alone. */
  private boolean isExpected(String error) {
    return examined.installed() == null
        ? error.isEmpty()
        : NO_TOKEN.contains(error.toUpperCase(Locale.ROOT));
  }

  /**
   * @param header when the web server said it is, in milliseconds since 1970; 0 for nothing
   */
  Verdict clock(long header) {
    app.serverTime();
    Duration ahead = rest.ahead();
    if (ahead == null && header > 0) {
      ahead = Duration.between(examined.clock().instant(), Instant.ofEpochMilli(header));
    }
    if (ahead == null) {
      return Verdict.skipped("clock.unknown");
    }
    String key = ahead.isNegative() ? "clock.behind" : "clock.ahead";
    String seconds = "" + ahead.abs().toSeconds();
    if (ahead.abs().compareTo(MUCH) > 0) {
      return Verdict.fault(key, seconds);
    }
    return ahead.abs().compareTo(SOME) > 0
        ? Verdict.warning(key, seconds)
        : Verdict.fine("clock.fine", seconds);
  }

  Verdict scopes() {
    Set<String> given = app.scopes();
    Set<String> missing = new TreeSet<>(examined.scopes());
    missing.removeAll(given);
    if (missing.isEmpty()) {
      return Verdict.fine("scopes.fine", String.join(", ", new TreeSet<>(given)));
    }
    String key = examined.installed() == null ? "scopes.webhook" : "scopes.application";
    return Verdict.fault(key, String.join(", ", missing));
  }

  Verdict application() {
    Portal installed = examined.installed();
    if (installed == null) {
      return Verdict.skipped("application.none");
    }
    AppInfo info = app.info();
    if (!info.installed()) {
      return Verdict.fault("application.unfinished");
    }
    if (info.paymentExpired()) {
      return Verdict.fault(
          TRIED.contains(info.status()) ? "application.tried" : "application.unpaid");
    }
    if (installed.applicationToken() == null) {
      return Verdict.fault("application.token");
    }
    Integer days = info.days();
    return days != null && days < FEW_DAYS
        ? Verdict.warning("application.ends", "" + Math.max(0, days))
        : Verdict.fine("application.fine", info.status().value(), "" + info.version());
  }

  Verdict revision() {
    if (!examined.isNewer()) {
      return Verdict.skipped("older");
    }
    try {
      return Verdict.fine("revision.fine", "" + app.revision().rest());
    } catch (PortalException.Refused refused) {
      if (refused.code().equalsIgnoreCase("ERROR_METHOD_NOT_FOUND")) {
        return Verdict.fault("revision.old");
      }
      throw refused;
    }
  }

  /**
   * @param handler where events are posted
   */
  Verdict subscriptions(@Nullable URI handler) {
    if (examined.installed() == null) {
      return Verdict.skipped("application.none");
    }
    if (handler == null) {
      return Verdict.skipped("handler.none");
    }
    Set<String> missing = new TreeSet<>(Installer.EVENTS);
    Set<String> elsewhere = new TreeSet<>();
    for (EventSubscription one : app.events().bound()) {
      String event = one.event().toUpperCase(Locale.ROOT);
      if (Installer.EVENTS.contains(event) && !one.isKept()) {
        if (handler.equals(one.handler())) {
          missing.remove(event);
        } else {
          elsewhere.add(Network.shown(Objects.requireNonNull(one.handler())));
        }
      }
    }
    if (!elsewhere.isEmpty()) {
      return Verdict.fault("subscriptions.elsewhere", String.join(", ", elsewhere));
    }
    return missing.isEmpty()
        ? Verdict.fine("subscriptions.fine")
        : Verdict.fault("subscriptions.missing", String.join(", ", missing));
  }

  /**
   * @param error what the first call was refused with, {@code ""} for nothing
   */
  Verdict limits(String error) {
    if (error.equals(LIMIT)) {
      return Verdict.fault("limits.calls");
    }
    Map.Entry<String, Double> most =
        rest.operating().entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    if (most == null) {
      return Verdict.fine("limits.unsaid");
    }
    String seconds = String.format(Locale.ROOT, "%.1f", most.getValue());
    return most.getValue() > MANY_SECONDS
        ? Verdict.warning("limits.operating", most.getKey(), seconds)
        : Verdict.fine("limits.fine", most.getKey(), seconds);
  }
}
