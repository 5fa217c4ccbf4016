package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.FLAG;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.NUMBER;
import static io.imbot4j.wire.stored.Spelling.TEXT;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserBuilder;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserStatus;
import io.imbot4j.domain.UserType;

/** People and bots as {@code imbot.v2.*} spells them. */
final class Users {
  private static final Entries<User, UserBuilder> ENTRIES =
      new Entries<User, UserBuilder>(User.numbered(new UserId(1)))
          .with("name", TEXT, User::name, UserBuilder::name)
          .with("firstName", TEXT, User::firstName, UserBuilder::firstName)
          .with("lastName", TEXT, User::lastName, UserBuilder::lastName)
          .with("workPosition", TEXT, User::workPosition, UserBuilder::workPosition)
          .with("type", word(UserType::value, UserType::new), User::type, UserBuilder::type)
          .with("bot", FLAG, User::bot, UserBuilder::bot)
          .with("connector", FLAG, User::connector, UserBuilder::connector)
          .with("extranet", FLAG, User::extranet, UserBuilder::extranet)
          .with("network", FLAG, User::network, UserBuilder::network)
          .with("active", FLAG, User::active, UserBuilder::active)
          .with("color", TEXT, User::color, UserBuilder::color)
          .with("avatar", TEXT, User::avatar, UserBuilder::avatar)
          .with("avatarHr", TEXT, User::avatarHr, UserBuilder::avatarHr)
          .with("gender", TEXT, User::gender, UserBuilder::gender)
          .with("birthday", TEXT, User::birthday, UserBuilder::birthday)
          .with("externalAuthId", TEXT, User::externalAuthId, UserBuilder::externalAuthId)
          .with(
              "status", word(UserStatus::value, UserStatus::new), User::status, UserBuilder::status)
          .with("idle", MOMENT, User::idleSince, UserBuilder::idleSince)
          .with("lastActivityDate", MOMENT, User::lastActivity, UserBuilder::lastActivity)
          .with("mobileLastDate", MOMENT, User::lastMobile, UserBuilder::lastMobile)
          .with("desktopLastDate", MOMENT, User::lastDesktop, UserBuilder::lastDesktop)
          .with("absent", MOMENT, User::absent, UserBuilder::absent)
          .with("departments", NUMBER.list(), User::departments, UserBuilder::departments)
          .with("phones", TEXT.byText(), User::phones, UserBuilder::phones)
          .with("website", TEXT, User::website, UserBuilder::website)
          .with("email", TEXT, User::email, UserBuilder::email)
          .with("botData", PlainValues.MAP, User::botData, UserBuilder::botData)
          .with("more", PlainValues.MAP, User::more, UserBuilder::more);

  static final Spelling<User> USER =
      Spelling.object(
          (user, writing) -> ENTRIES.write(user, writing.put("id", Spelling.USER, user.id())),
          reading -> ENTRIES.read(reading, User.of(reading.get("id", Spelling.USER))).build());

  private Users() {}
}
