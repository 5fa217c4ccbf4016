-- SQLite and PostgreSQL alike. Times are milliseconds since 1970, UTC, unless said.

-- A lane (a dialog of a bot on a portal, '' for events of no dialog) that has something to do; an idle one has no row.
-- epoch names the claim that holds it, 0 for none; due is from when it may be claimed: the end of the lease while it is held.
create table imbot4j_lane (
  portal      text not null,
  bot         bigint not null,
  dialog      text not null,
  epoch       bigint not null,
  due         bigint not null,
  last_number bigint not null,
  primary key (portal, bot, dialog)
);
create index imbot4j_lane_due on imbot4j_lane (due);

-- What lanes have to do: events, whose due is 0, in the order of their numbers, then timers.
create table imbot4j_work (
  portal    text not null,
  bot       bigint not null,
  dialog    text not null,
  due       bigint not null,
  number    bigint not null,
  event_key text not null,
  person    bigint not null,
  document  text not null,
  primary key (portal, bot, dialog, due, number)
);

-- The keys of work that was accepted, so that it is not accepted again.
create table imbot4j_key (
  portal    text not null,
  bot       bigint not null,
  event_key text not null,
  accepted  bigint not null,
  primary key (portal, bot, event_key)
);
create index imbot4j_key_accepted on imbot4j_key (accepted);

-- Where people are in conversations.
create table imbot4j_conversation (
  portal       text not null,
  bot          bigint not null,
  dialog       text not null,
  person       bigint not null,
  conversation text not null,
  step         text not null,
  fields       text not null,
  asked        bigint not null,
  primary key (portal, bot, dialog, person)
);

-- Work that ended in a failure; died is in microseconds and no two of a node are the same.
create table imbot4j_dead (
  portal    text not null,
  bot       bigint not null,
  dialog    text not null,
  event_key text not null,
  person    bigint not null,
  document  text not null,
  failure   text not null,
  died      bigint not null,
  primary key (portal, bot, event_key)
);

-- Bots whose work is not claimed, with bot 0 all of a portal.
create table imbot4j_pause (
  portal text not null,
  bot    bigint not null,
  primary key (portal, bot)
);

insert into imbot4j_schema (version) values (2);
