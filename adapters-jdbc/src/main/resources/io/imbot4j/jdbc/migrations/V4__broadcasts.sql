-- SQLite and PostgreSQL alike.

-- Broadcasts by the names their authors gave them; number is drawn by lot, so that recipients take little room.
create table imbot4j_broadcast (
  number bigint primary key,
  portal text not null,
  bot    bigint not null,
  name   text not null,
  unique (portal, bot, name)
);

-- Who is about to get a message, or what became of it: with a message it was sent, with a code it was refused, with neither it is in doubt.
create table imbot4j_recipient (
  broadcast bigint not null,
  dialog    text not null,
  message   bigint,
  code      text,
  why       text,
  primary key (broadcast, dialog)
);
create index imbot4j_recipient_unsent on imbot4j_recipient (broadcast, dialog) where message is null;

insert into imbot4j_schema (version) values (4);
