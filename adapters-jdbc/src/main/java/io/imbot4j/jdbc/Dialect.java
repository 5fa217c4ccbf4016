package io.imbot4j.jdbc;

/** What the databases say differently. */
enum Dialect {
  SQLITE(
      "cast(unixepoch('subsec') * 1000 as integer)",
      // A transaction that writes is alone from its beginning.
      "",
      "",
      "select 1",
      "select count(*) from sqlite_master where name = 'imbot4j_schema'"),
  POSTGRESQL(
      "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
      " for update",
      " for update of l skip locked",
      "select 1 from pg_advisory_xact_lock(7230460219483164)",
      "select count(to_regclass('imbot4j_schema'))");

  /** The database's own clock, in milliseconds since 1970. */
  final String now;

  /** Ends a query whose rows are about to be changed. */
  final String rowLock;

  /** Ends a query for one row {@code l}, which is to be one that nobody is about to change. */
  final String skipLocked;

  /** Waits until nobody else changes the schema, for the rest of a transaction. */
  final String schemaLock;

  /** Whether there is a schema: 0 or 1. */
  final String hasSchema;

  Dialect(String now, String rowLock, String skipLocked, String schemaLock, String hasSchema) {
    this.now = now;
    this.rowLock = rowLock;
    this.skipLocked = skipLocked;
    this.schemaLock = schemaLock;
    this.hasSchema = hasSchema;
  }
}
