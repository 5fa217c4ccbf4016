package io.imbot4j.world;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the portal's window answers the script of an application's page. */
final class AppMessages {
  private final Portal portal;
  private final Installation installation;
  private final int person;

  AppMessages(Portal portal, Installation installation, int person) {
    this.portal = portal;
    this.installation = installation;
    this.person = person;
  }

  Map<String, @Nullable Object> answer(String command, Map<String, @Nullable Object> params) {
    return switch (command) {
      case "getInitData" -> initData();
      case "refreshAuth" -> tokens();
      case "setInstallFinish" -> finish();
      case "setInstall" -> start();
      case "setAppOption" -> option(0, params);
      case "setUserOption" -> option(person, params);
      default ->
          throw new IllegalArgumentException(
              "the portal knows no command " + command + " of a page");
    };
  }

  private Map<String, @Nullable Object> initData() {
    Map<String, @Nullable Object> data =
        Tree.of(
            "LANG",
            portal.user(person).orElseThrow().language(),
            "DOMAIN",
            portal.config.baseUrl().getAuthority(),
            "PROTOCOL",
            portal.config.baseUrl().getScheme().equals("https") ? "1" : "0",
            "PATH",
            "/rest",
            "MEMBER_ID",
            portal.config.memberId(),
            "IS_ADMIN",
            isAdministrator(),
            "APP_OPTIONS",
            new TreeMap<>(installation.options(0)),
            "USER_OPTIONS",
            new TreeMap<>(installation.options(person)),
            "PLACEMENT",
            "DEFAULT",
            "PLACEMENT_OPTIONS",
            Tree.of(),
            "INSTALL",
            !installation.finished,
            "FIRST_RUN",
            installation.finished && !installation.started.contains(person));
    data.putAll(tokens());
    return data;
  }

  private Map<String, @Nullable Object> tokens() {
    Map<String, @Nullable Object> form = new AppLife(portal).tokens(installation, person);
    form.keySet().removeIf(key -> !key.matches("AUTH_ID|REFRESH_ID|AUTH_EXPIRES"));
    return form;
  }

  /** Only an installer's word counts. */
  private Map<String, @Nullable Object> finish() {
    if (!installation.finished) {
      new AppLife(portal).finish(installation);
    }
    return Tree.of();
  }

  private Map<String, @Nullable Object> start() {
    installation.started.add(person);
    return Tree.of();
  }

  /** Those of the application, kept under nobody's number, are the administrator's to set. */
  private Map<String, @Nullable Object> option(int whose, Map<String, @Nullable Object> params) {
    Map<String, @Nullable Object> options = installation.options(whose);
    if (whose != 0 || isAdministrator()) {
      options.put(String.valueOf(params.get("name")), params.get("value"));
    }
    return new TreeMap<>(options);
  }

  private boolean isAdministrator() {
    return person == portal.config.webhook().userId();
  }
}
