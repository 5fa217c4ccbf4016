package io.imbot4j.jdbc;

import io.imbot4j.port.Portal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seals the secrets of all portals with the first key, a few portals at a time. */
final class Reencryption {
  private static final long AT_ONCE = 100;

  private final Engine engine;
  private final PortalRows rows;

  Reencryption(Engine engine, PortalRows rows) {
    this.engine = engine;
    this.rows = rows;
  }

  /** How many portals were not sealed with the first key. */
  int run() {
    int changed = 0;
    String last = "";
    while (true) {
      String after = last;
      List<Seen> page = engine.write(sql -> page(sql, after));
      if (page.isEmpty()) {
        return changed;
      }
      changed += (int) page.stream().map(Seen::old).filter(Objects::nonNull).count();
      last = page.get(page.size() - 1).id();
    }
  }

  private List<Seen> page(Sql sql, String after) throws SQLException {
    List<Seen> page =
        sql.list(
            this::see,
            "select * from imbot4j_portal where portal > ? order by portal limit ?"
                + engine.dialect().rowLock,
            after,
            AT_ONCE);
    for (Seen seen : page) {
      if (seen.old() != null) {
        rows.write(sql, seen.old());
      }
    }
    return page;
  }

  private Seen see(ResultSet row) throws SQLException {
    return new Seen(row.getString("portal"), rows.isCurrent(row) ? null : rows.read(row));
  }

  /**
   * @param old what is to be sealed anew; {@code null} for nothing
   */
  private record Seen(String id, @Nullable Portal old) {}
}
