package io.imbot4j.wire;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserCard;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserStatus;
import io.imbot4j.port.People;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is on the portal, by {@code im.user.*}. */
final class ImPeople implements People {
  private final Caller caller;

  ImPeople(Caller caller) {
    this.caller = caller;
  }

  @Override
  public User me() {
    return user(new Fields());
  }

  @Override
  public User get(UserId user) {
    return user(new Fields().put("ID", user.value()).put("AVATAR_HR", "Y"));
  }

  private User user(Fields parameters) {
    Answer answer = caller.call("im.user.get", parameters);
    answer.id("id");
    return answer.read(result -> Objects.requireNonNull(UserObject.read(result)));
  }

  @Override
  public List<User> get(List<UserId> users) {
    if (users.isEmpty()) {
      throw new IllegalArgumentException("no user is named; give at least one number");
    }
    Fields parameters =
        new Fields()
            .put("ID", NewChats.numbers(users))
            .put("AVATAR_HR", "Y")
            .put("RESULT_TYPE", "array");
    return UserObject.list(caller.call("im.user.list.get", parameters).result());
  }

  @Override
  public UserCard card() {
    Answer answer = caller.call("user.current", new Fields());
    long id = answer.id("ID");
    return answer.read(card -> UserCardObject.read(card, id));
  }

  @Override
  public Optional<UserStatus> status() {
    Tree status = caller.call("im.user.status.get", new Fields()).result();
    return status.present().map(word -> new UserStatus(word.text()));
  }

  @Override
  public void status(UserStatus status) {
    caller.call("im.user.status.set", new Fields().put("STATUS", status.value())).confirm();
  }

  @Override
  public void idle(@Nullable Duration ago) {
    if (ago != null && ago.isNegative()) {
      throw new IllegalArgumentException("idle since " + ago + " ago lies in the future");
    }
    Fields parameters = new Fields().put("AGO", ago == null ? null : ago.toMinutes());
    caller.call("im.user.status.idle.start", parameters).confirm();
  }

  @Override
  public void back() {
    caller.call("im.user.status.idle.end", new Fields()).confirm();
  }
}
