package io.imbot4j.world;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * What a portal starts from. Immutable; the same configuration and the same calls give the same
 * answers.
 *
 * @param name what people call it
 * @param baseUrl where its doors say they are, with a slash at the end
 * @param authServer where applications renew their tokens, with a slash at the end
 * @param memberId the portal's lasting identity, 32 hexadecimal digits
 * @param webhook the user whose rights the incoming webhook has, and its secret
 * @param people who works there
 * @param groups the group chats they have
 * @param clock the time that {@link World#advance} moves on from
 * @param seed where made-up tokens come from
 * @param limits how much callers may do
 */
public record WorldConfig(
    String name,
    URI baseUrl,
    URI authServer,
    String memberId,
    Credentials.Webhook webhook,
    List<User> people,
    List<Group> groups,
    InstantSource clock,
    long seed,
    Limits limits) {

  public WorldConfig {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
    for (URI address : List.of(baseUrl, authServer)) {
      if (!address.toString().endsWith("/")) {
        throw new IllegalArgumentException("an address of a portal ends with a slash: " + address);
      }
    }
    Set<Integer> numbers = people.stream().map(User::id).collect(toSet());
    if (numbers.size() < people.size()) {
      throw new IllegalArgumentException("two people have the same id: give each their own");
    }
    if (!numbers.contains(webhook.userId())) {
      throw new IllegalArgumentException("nobody has the webhook's user id " + webhook.userId());
    }
    groups.forEach(group -> group.expectAll(numbers));
  }

  /**
   * A group chat that is there from the start.
   *
   * @param members the numbers of the people in it, its owner first
   * @param open whether anybody may enter
   */
  public record Group(String name, List<Integer> members, boolean open) {
    public Group {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw new IllegalArgumentException("nobody is in group " + name + ": name a member");
      }
    }

    private void expectAll(Set<Integer> people) {
      for (int member : members) {
        if (!people.contains(member)) {
          throw new IllegalArgumentException(
              "group " + name + " has a member " + member + ", but nobody has this id");
        }
      }
    }
  }

  /** Three people, a webhook of the first one, the system's clock. */
  public static WorldConfig standard(URI baseUrl) {
    return new WorldConfig(
        "Portal",
        baseUrl,
        URI.create("https://oauth.bitrix.info/"),
        "a1b2c3d4e5f60718293a4b5c6d7e8f90",
        new Credentials.Webhook(1, "c4naryf0rl0calb0ts"),
        List.of(
            User.person(1, "Ann", "Lee", "Office manager", "#df532d", "F", "en"),
            User.person(2, "Bob", "Stone", "Sales", "#29619b", "M", "en"),
            User.person(3, "Вера", "Орлова", "Бухгалтер", "#64a513", "F", "ru")),
        List.of(),
        InstantSource.system(),
        1,
        Limits.standard());
  }

  /** The same with another clock. */
  public WorldConfig withClock(InstantSource other) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, webhook, people, groups, other, seed, limits);
  }

  /** The same as another portal. */
  public WorldConfig withMemberId(String other) {
    return new WorldConfig(
        name, baseUrl, authServer, other, webhook, people, groups, clock, seed, limits);
  }

  /** The same with another incoming webhook. */
  public WorldConfig withWebhook(Credentials.Webhook other) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, other, people, groups, clock, seed, limits);
  }

  /** The same with other people. */
  public WorldConfig withPeople(List<User> others) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, webhook, others, groups, clock, seed, limits);
  }

  /** The same with group chats among its people. */
  public WorldConfig withGroups(List<Group> others) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, webhook, people, others, clock, seed, limits);
  }

  /** The same by another name. */
  public WorldConfig withName(String other) {
    return new WorldConfig(
        other, baseUrl, authServer, memberId, webhook, people, groups, clock, seed, limits);
  }

  /** The same with other made-up tokens. */
  public WorldConfig withSeed(long other) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, webhook, people, groups, clock, other, limits);
  }

  /** The same with another authorization server. */
  public WorldConfig withAuthServer(URI other) {
    return new WorldConfig(
        name, baseUrl, other, memberId, webhook, people, groups, clock, seed, limits);
  }

  /** A portal beside this one: what is secret differs, the people and the rules are the same. */
  WorldConfig beside(String other, URI address, long otherSeed) {
    Ids made = new Ids(otherSeed);
    String id = made.token(16);
    Credentials.Webhook door = new Credentials.Webhook(webhook.userId(), made.secret(8));
    return new WorldConfig(
        other, address, authServer, id, door, people, groups, clock, otherSeed, limits);
  }

  /** The same with other limits, for example those of a larger plan. */
  public WorldConfig withLimits(Limits others) {
    return new WorldConfig(
        name, baseUrl, authServer, memberId, webhook, people, groups, clock, seed, others);
  }

  /** The same without limits: no call is refused for coming too fast or running too long. */
  public WorldConfig withoutRateLimit() {
    return withLimits(Limits.none());
  }
}
