package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.Tokens;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A portal as a row of {@code imbot4j_portal}, its secrets sealed. Safe for use by many threads.
 */
final class PortalRows {
  private static final String ACCESS = "access_token";
  private static final String REFRESH = "refresh_token";
  private static final String APPLICATION = "application_token";
  private static final String ACTIVE = "active";
  private static final String LOST = "access lost";
  private static final String RETIRED = "retired";

  private static final List<String> COLUMNS =
      List.of(
          "portal",
          "endpoint",
          "auth_server",
          ACCESS,
          REFRESH,
          "expires",
          APPLICATION,
          "scopes",
          "status",
          "status_since",
          "status_why",
          "installed");

  /** Puts a portal in the place of whatever was there. */
  private static final String WRITE =
      "insert into imbot4j_portal ("
          + String.join(", ", COLUMNS)
          + ") values ("
          + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
          + ") on conflict (portal) do update set "
          + COLUMNS.stream()
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));

  private final Sealer sealer;

  PortalRows(Sealer sealer) {
    this.sealer = sealer;
  }

  Portal read(ResultSet row) throws SQLException {
    PortalId id = new PortalId(row.getString("portal"));
    String scopes = row.getString("scopes");
    return new Portal(
        id,
        URI.create(row.getString("endpoint")),
        URI.create(row.getString("auth_server")),
        new Tokens(
            sealer.open(id, ACCESS, row.getString(ACCESS)),
            sealer.open(id, REFRESH, row.getString(REFRESH)),
            Instant.ofEpochMilli(row.getLong("expires"))),
        applicationToken(id, row.getString(APPLICATION)),
        scopes.isEmpty() ? Set.of() : Set.of(scopes.split(",")),
        status(row),
        Instant.ofEpochMilli(row.getLong("installed")));
  }

  /** Whether all its secrets are sealed as they would be now. */
  boolean isCurrent(ResultSet row) throws SQLException {
    for (String column : List.of(ACCESS, REFRESH, APPLICATION)) {
      String sealed = row.getString(column);
      if (sealed != null && !sealer.isCurrent(sealed)) {
        return false;
      }
    }
    return true;
  }

  /** Stores a portal, whatever was there. */
  void write(Sql sql, Portal portal) throws SQLException {
    PortalId id = portal.id();
    Tokens tokens = portal.tokens();
    Secret application = portal.applicationToken();
    PortalStatus status = portal.status();
    sql.update(
        WRITE,
        id.value(),
        portal.endpoint().toString(),
        portal.authServer().toString(),
        sealer.seal(id, ACCESS, tokens.access()),
        sealer.seal(id, REFRESH, tokens.refresh()),
        tokens.expires().toEpochMilli(),
        application == null ? null : sealer.seal(id, APPLICATION, application),
        String.join(",", portal.scopes()),
        word(status),
        since(status),
        status instanceof PortalStatus.AccessLost lost ? lost.why() : null,
        portal.installed().toEpochMilli());
  }

  private @Nullable Secret applicationToken(PortalId id, @Nullable String sealed) {
    return sealed == null ? null : sealer.open(id, APPLICATION, sealed);
  }

  private static PortalStatus status(ResultSet row) throws SQLException {
    Instant since = Instant.ofEpochMilli(row.getLong("status_since"));
    return switch (row.getString("status")) {
      case LOST -> new PortalStatus.AccessLost(since, row.getString("status_why"));
      case RETIRED -> new PortalStatus.Retired(since);
      default -> PortalStatus.ACTIVE;
    };
  }

  private static String word(PortalStatus status) {
    if (status instanceof PortalStatus.AccessLost) {
      return LOST;
    }
    return status instanceof PortalStatus.Retired ? RETIRED : ACTIVE;
  }

  private static Object since(PortalStatus status) {
    if (status instanceof PortalStatus.AccessLost lost) {
      return lost.since().toEpochMilli();
    }
    return status instanceof PortalStatus.Retired retired
        ? (Object) retired.since().toEpochMilli()
        : Sql.NO_NUMBER;
  }
}
