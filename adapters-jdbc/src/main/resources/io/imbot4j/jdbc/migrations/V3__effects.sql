-- SQLite and PostgreSQL alike.

-- What running turns do to their portals: each call before it is made, and its answer after.
-- content is a hash of what the call says; person is whose the turn is, 0 for nobody.
create table imbot4j_effect (
  portal    text not null,
  bot       bigint not null,
  event_key text not null,
  ordinal   bigint not null,
  dialog    text not null,
  person    bigint not null,
  method    text not null,
  content   text not null,
  answer    text,
  primary key (portal, bot, event_key, ordinal)
);

-- The calls of completed turns that have no answer; listed is in microseconds since 1970, UTC, and no two of a node are the same.
create table imbot4j_doubt (
  portal    text not null,
  bot       bigint not null,
  event_key text not null,
  ordinal   bigint not null,
  dialog    text not null,
  person    bigint not null,
  method    text not null,
  content   text not null,
  listed    bigint not null,
  primary key (portal, bot, event_key, ordinal)
);

insert into imbot4j_schema (version) values (3);
