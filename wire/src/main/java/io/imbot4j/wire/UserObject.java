package io.imbot4j.wire;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserBuilder;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserStatus;
import io.imbot4j.domain.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a user, in the spelling of {@code imbot.v2.*} ({@code firstName}), of {@code im.*} ({@code
 * first_name}) or of an event of {@code imbot.*} ({@code FIRST_NAME}).
 */
final class UserObject {
  private UserObject() {}

  /** {@code null} where nobody is named: some events leave the user out. */
  static @Nullable User read(Tree tree) {
    Tree number = tree.get("id");
    OptionalLong id = (number.isAbsent() ? tree.get("ID") : number).id();
    if (id.isEmpty()) {
      return null;
    }
    UserBuilder user = User.of(new UserId(id.getAsLong()));
    More more = new More();
    for (Entries entries = tree.entries(); entries.next(); ) {
      String key = entries.name();
      Tree value = entries.value();
      if (!isWho(user, more, key, value) && !isWhen(user, more, key, value)) {
        more.keep(key, value);
      }
    }
    return user.more(more.map()).build();
  }

  /** Those of a list who can be read. */
  static List<User> list(Tree users) {
    List<User> known = new ArrayList<>();
    for (Tree one : users.list()) {
      User user = read(one);
      if (user != null) {
        known.add(user);
      }
    }
    return known;
  }

  private static boolean isWho(UserBuilder user, More more, String key, Tree value) {
    switch (key) {
      case "id", "ID" -> {}
      case "active", "ACTIVE" -> user.active(more.unlessNo(key, value));
      case "name", "NAME" -> user.name(more.text(key, value));
      case "firstName", "first_name", "FIRST_NAME" -> user.firstName(more.text(key, value));
      case "lastName", "last_name", "LAST_NAME" -> user.lastName(more.text(key, value));
      case "workPosition", "work_position", "WORK_POSITION" ->
          user.workPosition(more.text(key, value));
      case "type", "TYPE" -> user.type(new UserType(more.text(key, value)));
      case "bot", "IS_BOT" -> user.bot(more.flag(key, value));
      case "connector", "IS_CONNECTOR" -> user.connector(more.flag(key, value));
      case "extranet", "IS_EXTRANET" -> user.extranet(more.flag(key, value));
      case "network", "IS_NETWORK" -> user.network(more.flag(key, value));
      case "color", "COLOR" -> user.color(more.text(key, value));
      case "avatar", "AVATAR" -> user.avatar(more.text(key, value));
      case "avatarHr", "avatar_hr" -> user.avatarHr(more.text(key, value));
      case "gender", "GENDER" -> user.gender(more.text(key, value));
      case "birthday" -> user.birthday(more.text(key, value));
      case "externalAuthId", "external_auth_id" -> user.externalAuthId(more.text(key, value));
      case "departments" -> user.departments(more.numbers(key, value));
      case "phones" -> user.phones(more.texts(key, value));
      case "website" -> user.website(more.text(key, value));
      case "email", "EMAIL" -> user.email(more.text(key, value));
      case "botData", "bot_data" -> user.botData(Plain.map(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhen(UserBuilder user, More more, String key, Tree value) {
    switch (key) {
      case "status" -> user.status(new UserStatus(more.text(key, value)));
      case "idle" -> user.idleSince(more.instant(key, value));
      case "lastActivityDate", "last_activity_date" -> user.lastActivity(more.instant(key, value));
      case "mobileLastDate", "mobile_last_date" -> user.lastMobile(more.instant(key, value));
      case "desktopLastDate", "desktop_last_date" -> user.lastDesktop(more.instant(key, value));
      case "absent" -> user.absent(more.instant(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }
}
