package io.imbot4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a portal as events and answers describe one: a person, a bot, or the guest of an open
 * line.
 *
 * <p>What the portal left out is {@code ""}, {@code null}, {@code false} or empty; some events name
 * nobody but the number. Immutable.
 *
 * @param name first and last name together
 * @param connector an outside client on an open line
 * @param network somebody of the Bitrix24 network, whom another portal employs
 * @param active {@code false} only where the portal said so
 * @param color HEX, {@code #df532d}; not only one of the 16 a chat may be given
 * @param avatar an address, {@code ""} for none
 * @param avatarHr the picture in high resolution; {@code im.*} only
 * @param gender {@code M} or {@code F}, {@code ""} where the portal did not say
 * @param birthday {@code ""} or day and month, {@code 24-12}, as the portal wrote it
 * @param externalAuthId how the user signs in: {@code default}, {@code bot}, {@code email}, {@code
 *     replica}, {@code socservices}, … an open set
 * @param idleSince {@code null} for somebody at work, and in most events
 * @param absent the start or the end of an absence: the platform's pages disagree
 * @param departments their numbers
 * @param phones by the platform's word, such as {@code work_phone} or {@code workPhone}
 * @param botData what {@code im.*} says of a bot, as texts, lists and maps; empty for people
 * @param more what the portal said and no component here names, or a value that does not fit its
 *     component: texts, lists and maps, numbers as digits and booleans as {@code 1} and {@code 0};
 *     never a token
 */
public record User(
    UserId id,
    String name,
    String firstName,
    String lastName,
    String workPosition,
    UserType type,
    boolean bot,
    boolean connector,
    boolean extranet,
    boolean network,
    boolean active,
    String color,
    String avatar,
    String avatarHr,
    String gender,
    String birthday,
    String externalAuthId,
    UserStatus status,
    @Nullable Instant idleSince,
    @Nullable Instant lastActivity,
    @Nullable Instant lastMobile,
    @Nullable Instant lastDesktop,
    @Nullable Instant absent,
    List<Long> departments,
    Map<String, String> phones,
    String website,
    String email,
    Map<String, Object> botData,
    Map<String, Object> more) {

  public User {
    departments = List.copyOf(departments);
    phones = Map.copyOf(phones);
    botData = Map.copyOf(botData);
    more = Map.copyOf(more);
  }

  /** Starts a description of somebody. */
  public static UserBuilder of(UserId id) {
    return new UserBuilder(id);
  }

  /** Somebody of whom only the number is known. */
  public static User numbered(UserId id) {
    return of(id).build();
  }

  /** A person with a name, as a test or an example needs one. */
  public static User named(UserId id, String name) {
    return of(id).name(name).build();
  }

  /** A bot with a name, as a test or an example needs one. */
  public static User bot(UserId id, String name) {
    return of(id).name(name).type(UserType.BOT).bot(true).build();
  }
}
