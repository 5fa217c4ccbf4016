package io.imbot4j.emulator;

import io.imbot4j.world.User;
import io.imbot4j.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A starting world of one's own: portals, their people and their groups, read from a JSON file.
 * Every mistake is one sentence that says where it is.
 */
final class WorldFile {
  /** Numbers from here on are bots'. */
  private static final int BOTS = 456;

  private static final Set<String> PORTAL = Set.of("name", "host", "people", "groups");
  private static final Set<String> PERSON =
      Set.of("id", "firstName", "lastName", "position", "color", "gender", "language");
  private static final Set<String> GROUP = Set.of("name", "members", "open");

  private final Path file;

  private WorldFile(Path file) {
    this.file = file;
  }

  /**
   * The same emulator with this file's portals.
   *
   * @throws IllegalArgumentException if the file cannot be read, or something in it makes no sense
   */
  static EmulatorConfig in(EmulatorConfig config, Path file) {
    return new WorldFile(file).into(config);
  }

  private EmulatorConfig into(EmulatorConfig config) {
    List<ControlParams> portals = objects(read(), "", "portals", Set.of("portals"));
    if (portals.isEmpty()) {
      throw wrong("", "it has no portals: give {\"portals\": [{\"name\": \"Acme\"}]}");
    }
    EmulatorConfig whole = config.withWorld(portal(portals.get(0), "portals[0]"));
    for (int number = 1; number < portals.size(); number++) {
      String where = "portals[" + number + "]";
      ControlParams portal = portals.get(number);
      String name = told(where, () -> portal.text("name"));
      whole = whole.withPortal(name, portal.text("host", ""), portal(portal, where));
    }
    return whole;
  }

  private UnaryOperator<WorldConfig> portal(ControlParams portal, String where) {
    known(portal, where, PORTAL);
    String name = told(where, () -> portal.text("name"));
    List<User> people = people(portal, where);
    List<WorldConfig.Group> groups = groups(portal, where);
    return config ->
        told(
            where,
            () ->
                (people.isEmpty() ? config : config.withPeople(people))
                    .withName(name)
                    .withGroups(groups));
  }

  private List<User> people(ControlParams portal, String where) {
    List<ControlParams> given = objects(portal, where, "people", PORTAL);
    List<User> people = new ArrayList<>();
    for (int place = 0; place < given.size(); place++) {
      String there = where + ".people[" + place + "]";
      ControlParams person = known(given.get(place), there, PERSON);
      int usual = place + 1;
      people.add(told(there, () -> person(person, usual)));
    }
    return people;
  }

  private static User person(ControlParams person, int usual) {
    int id = person.number("id", usual);
    if (id < 1 || id >= BOTS) {
      throw new IllegalArgumentException("a person's id is 1 to " + (BOTS - 1) + ", not " + id);
    }
    return User.person(
        id,
        person.text("firstName"),
        person.text("lastName", ""),
        person.text("position", ""),
        person.text("color", "#29619b"),
        person.text("gender", ""),
        person.text("language", "en"));
  }

  private List<WorldConfig.Group> groups(ControlParams portal, String where) {
    List<ControlParams> given = objects(portal, where, "groups", PORTAL);
    List<WorldConfig.Group> groups = new ArrayList<>();
    for (int place = 0; place < given.size(); place++) {
      String there = where + ".groups[" + place + "]";
      ControlParams group = known(given.get(place), there, GROUP);
      groups.add(
          told(
              there,
              () ->
                  new WorldConfig.Group(
                      group.text("name"), group.numbers("members"), group.flag("open"))));
    }
    return groups;
  }

  private ControlParams read() {
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      WireJson.strict(Files.readString(file)).forEach((key, value) -> putGiven(values, key, value));
      return new ControlParams(values);
    } catch (IOException unreadable) {
      throw wrong("", "it cannot be read: name a file that is there");
    } catch (JacksonException malformed) {
      throw wrong(
          "",
          "it is no JSON object, see line "
              + Math.max(malformed.getLocation().getLineNr(), 1)
              + ": give {\"portals\": [{\"name\": \"Acme\"}]}");
    }
  }

  private static void putGiven(Map<String, Object> values, String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  private List<ControlParams> objects(
      ControlParams object, String where, String key, Set<String> keys) {
    known(object, where, keys);
    return told(where, () -> object.objects(key));
  }

  private ControlParams known(ControlParams object, String where, Set<String> keys) {
    for (String key : new TreeSet<>(object.values().keySet())) {
      if (!keys.contains(key)) {
        throw wrong(
            where, "there is no " + key + "; there are " + String.join(", ", new TreeSet<>(keys)));
      }
    }
    return object;
  }

  /** What is found, or what is wrong with the place where it is. */
  private <T> T told(String where, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException wrong) {
      throw wrong(where, String.valueOf(wrong.getMessage()));
    }
  }

  private IllegalArgumentException wrong(String where, String what) {
    return new IllegalArgumentException(
        file.getFileName() + (where.isEmpty() ? "" : ", " + where) + ": " + what);
  }
}
