package io.imbot4j.port;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserCard;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the portal, as the authorising user sees it.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
 */
public interface People {
  /** The authorising user ({@code im.user.get}). */
  User me();

  /**
   * Somebody else ({@code im.user.get}).
   *
   * @throws PortalException.Refused {@code USER_NOT_EXISTS}: there is nobody of that number; {@code
   *     ACCESS_DENIED}: an extranet user may see only those of the same groups
   */
  User get(UserId user);

  /**
   * Several at once ({@code im.user.list.get}); whom the portal does not know is left out.
   *
   * @param users at least one
   */
  List<User> get(List<UserId> users);

  /**
   * The authorising user's card as the portal keeps it ({@code user.current}), own fields included;
   * needs the scope {@code user}, {@code user_basic} or {@code user_brief}, which decides how much
   * of it there is.
   */
  UserCard card();

  /** What the user's status was set to ({@code im.user.status.get}); empty for none. */
  Optional<UserStatus> status();

  /**
   * Sets the user's status ({@code im.user.status.set}).
   *
   * @throws PortalException.Refused {@code STATUS_ERROR}: the portal does not know it
   */
  void status(UserStatus status);

  /**
   * Marks the user as away from the keyboard ({@code im.user.status.idle.start}); the newer
   * messenger ignores it.
   *
   * @param ago since when, in whole minutes; {@code null} for now
   */
  void idle(@Nullable Duration ago);

  /** The user is back ({@code im.user.status.idle.end}); the newer messenger ignores it. */
  void back();
}
