package io.imbot4j.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a user; what is left out stays as the factory has it. For one
 * thread.
 */
public final class UserBuilder {
  private final UserId id;
  private String name = "";
  private String firstName = "";
  private String lastName = "";
  private String workPosition = "";
  private UserType type = UserType.UNSAID;
  private boolean bot;
  private boolean connector;
  private boolean extranet;
  private boolean network;
  private boolean active = true;
  private String color = "";
  private String avatar = "";
  private String avatarHr = "";
  private String gender = "";
  private String birthday = "";
  private String externalAuthId = "";
  private UserStatus status = UserStatus.UNSAID;
  private @Nullable Instant idleSince;
  private @Nullable Instant lastActivity;
  private @Nullable Instant lastMobile;
  private @Nullable Instant lastDesktop;
  private @Nullable Instant absent;
  private List<Long> departments = List.of();
  private Map<String, String> phones = Map.of();
  private String website = "";
  private String email = "";
  private Map<String, Object> botData = Map.of();
  private Map<String, Object> more = Map.of();

  UserBuilder(UserId id) {
    this.id = id;
  }

  /** First and last name together. */
  public UserBuilder name(String value) {
    name = value;
    return this;
  }

  /** {@code ""} where unsaid. */
  public UserBuilder firstName(String value) {
    firstName = value;
    return this;
  }

  /** {@code ""} where unsaid. */
  public UserBuilder lastName(String value) {
    lastName = value;
    return this;
  }

  /** The line under the name. */
  public UserBuilder workPosition(String value) {
    workPosition = value;
    return this;
  }

  /** What kind of user it is. */
  public UserBuilder type(UserType value) {
    type = value;
    return this;
  }

  /** Whether it is a bot. */
  public UserBuilder bot(boolean value) {
    bot = value;
    return this;
  }

  /** Whether it is a guest of an open line. */
  public UserBuilder connector(boolean value) {
    connector = value;
    return this;
  }

  /** Whether it sees only what it was invited to. */
  public UserBuilder extranet(boolean value) {
    extranet = value;
    return this;
  }

  /** Whether it belongs to the Bitrix24 network. */
  public UserBuilder network(boolean value) {
    network = value;
    return this;
  }

  /** Whether it may sign in. */
  public UserBuilder active(boolean value) {
    active = value;
    return this;
  }

  /** HEX, not only one of the 16. */
  public UserBuilder color(String value) {
    color = value;
    return this;
  }

  /** The address of its picture. */
  public UserBuilder avatar(String value) {
    avatar = value;
    return this;
  }

  /** The address of its picture in high resolution. */
  public UserBuilder avatarHr(String value) {
    avatarHr = value;
    return this;
  }

  /** {@code M} or {@code F}. */
  public UserBuilder gender(String value) {
    gender = value;
    return this;
  }

  /** As the portal writes it, {@code 24-12}. */
  public UserBuilder birthday(String value) {
    birthday = value;
    return this;
  }

  /** How it signs in. */
  public UserBuilder externalAuthId(String value) {
    externalAuthId = value;
    return this;
  }

  /** What it says of its presence. */
  public UserBuilder status(UserStatus value) {
    status = value;
    return this;
  }

  /** Since when it does nothing. */
  public UserBuilder idleSince(@Nullable Instant value) {
    idleSince = value;
    return this;
  }

  /** When it last did something. */
  public UserBuilder lastActivity(@Nullable Instant value) {
    lastActivity = value;
    return this;
  }

  /** When it was last seen on a phone. */
  public UserBuilder lastMobile(@Nullable Instant value) {
    lastMobile = value;
    return this;
  }

  /** When it was last seen in the desktop program. */
  public UserBuilder lastDesktop(@Nullable Instant value) {
    lastDesktop = value;
    return this;
  }

  /** The date of its absence. */
  public UserBuilder absent(@Nullable Instant value) {
    absent = value;
    return this;
  }

  /** The numbers of its departments. */
  public UserBuilder departments(List<Long> value) {
    departments = value;
    return this;
  }

  /** Its numbers by kind. */
  public UserBuilder phones(Map<String, String> value) {
    phones = value;
    return this;
  }

  /** Its page. */
  public UserBuilder website(String value) {
    website = value;
    return this;
  }

  /** Its address. */
  public UserBuilder email(String value) {
    email = value;
    return this;
  }

  /** What the portal says of a bot. */
  public UserBuilder botData(Map<String, Object> value) {
    botData = value;
    return this;
  }

  /** What has no name here. */
  public UserBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public User build() {
    return new User(
        id,
        name,
        firstName,
        lastName,
        workPosition,
        type,
        bot,
        connector,
        extranet,
        network,
        active,
        color,
        avatar,
        avatarHr,
        gender,
        birthday,
        externalAuthId,
        status,
        idleSince,
        lastActivity,
        lastMobile,
        lastDesktop,
        absent,
        departments,
        phones,
        website,
        email,
        botData,
        more);
  }
}
