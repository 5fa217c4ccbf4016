/**
 * Keeps portals, their tokens and the cursors of fetched events in SQLite or PostgreSQL.
 *
 * <p>Start at {@link io.imbot4j.jdbc.Database}: it is opened on a file or on a data source of
 * yours, and gives the stores.
 */
@NullMarked
package io.imbot4j.jdbc;

import org.jspecify.annotations.NullMarked;
