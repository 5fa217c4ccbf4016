package io.imbot4j.emulator;

import io.imbot4j.world.User;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a copied test calls people: {@code ann} for Ann, {@code user3} for a name no variable has.
 * Immutable.
 */
final class PersonNames {
  private static final Set<String> TAKEN = Set.of("portal", "group");

  private final List<User> users;

  PersonNames(List<User> users) {
    this.users = List.copyOf(users);
  }

  String variable(int id) {
    String name = firstName(id).toLowerCase(Locale.ROOT);
    boolean fits =
        name.matches("[a-z]+") && !SourceVersion.isKeyword(name) && !TAKEN.contains(name);
    return fits ? name : "user" + id;
  }

  String literal(int id) {
    return JavaLiteral.of(firstName(id));
  }

  /** The statement that makes the variable, for a group if one is named. */
  String declared(int id, @Nullable String group) {
    String in = group == null ? "" : ".in(" + group + ")";
    return "Person " + variable(id) + " = portal.user(" + literal(id) + ")" + in + ";";
  }

  private String firstName(int id) {
    return users.stream()
        .filter(user -> user.id() == id)
        .map(User::firstName)
        .findFirst()
        .orElse("user" + id);
  }
}
