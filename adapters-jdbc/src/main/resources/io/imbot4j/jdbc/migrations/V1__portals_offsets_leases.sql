-- SQLite and PostgreSQL alike. Times are milliseconds since 1970, UTC.

-- The steps that were applied, by whatever tool: each writes its own number.
create table imbot4j_schema (
  version  integer primary key,
  checksum text
);

-- Tokens are sealed: the id of a key, a colon, then nonce and ciphertext in Base64; or a colon and the token.
create table imbot4j_portal (
  portal            text primary key,
  endpoint          text not null,
  auth_server       text not null,
  access_token      text not null,
  refresh_token     text not null,
  expires           bigint not null,
  application_token text,
  scopes            text not null,
  status            text not null,
  status_since      bigint,
  status_why        text,
  installed         bigint not null
);

create table imbot4j_offset (
  portal     text not null,
  bot        bigint not null,
  next_event bigint not null,
  primary key (portal, bot)
);

-- Who does something alone until when: with bot 0 renews the portal's tokens, else fetches the bot's events.
create table imbot4j_lease (
  portal text not null,
  bot    bigint not null,
  holder text not null,
  ends   bigint not null,
  primary key (portal, bot)
);

insert into imbot4j_schema (version) values (1);
