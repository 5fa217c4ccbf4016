package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An application's page before a person's eyes, and what its script tells the portal's window
 * around it, as {@code BX24} and the vendor's kit for JavaScript do. Safe for many threads.
 */
public final class AppPage {
  private final World world;
  private final String clientId;
  private final int person;

  AppPage(World world, String clientId, int person) {
    this.world = world;
    this.clientId = clientId;
    this.person = person;
  }

  /**
   * What a browser needs to show it: the page that installs the application while that is not
   * finished, its own afterwards. Each time with new tokens of this person.
   *
   * @throws IllegalArgumentException if the application has no such page
   */
  public AppFrame frame() {
    return change(
        portal -> {
          Installation installation = portal.access.installed(clientId);
          log(portal, installation, "open", Tree.of());
          return new AppLife(portal).frame(installation, person);
        });
  }

  /**
   * Answers a command of the page's script: {@code getInitData}, {@code refreshAuth}, {@code
   * setInstallFinish}, {@code setInstall}, {@code setAppOption} or {@code setUserOption}.
   *
   * @param params as the command has them, {@code name} and {@code value} for an option
   * @throws IllegalArgumentException if the command is another one
   */
  public Map<String, @Nullable Object> answer(
      String command, Map<String, @Nullable Object> params) {
    return change(
        portal -> {
          Installation installation = portal.access.installed(clientId);
          log(portal, installation, command, params);
          return new AppMessages(portal, installation, person).answer(command, params);
        });
  }

  private <T> T change(Function<Portal, T> deed) {
    return world.change(
        portal -> {
          int unused = Views.person(portal, person).id();
          return deed.apply(portal);
        });
  }

  private void log(
      Portal portal, Installation there, String act, Map<String, @Nullable Object> params) {
    Map<String, @Nullable Object> done = Tree.of("app", clientId, "user", person);
    done.putAll(new LinkedHashMap<>(params));
    String summary = portal.user(person).orElseThrow().name() + ": " + there.card.name();
    portal.journal.add(portal.now(), new Journal.Line("user", act, summary).request(done));
  }
}
