package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portal's one department, number 1: everybody works there, and the administrator runs it. */
final class ImDepartments {
  private static final int OFFICE = 1;
  private static final String NAME = "Office";

  private final Portal portal;
  private final ImUserShapes users;

  ImDepartments(Portal portal) {
    this.portal = portal;
    users = new ImUserShapes(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.department.get", "im", DOCUMENTED, this::get),
        Method.old(
            "im.department.managers.get",
            "im",
            DOCUMENTED,
            (caller, params) -> people(caller, params, List.of(manager()))),
        Method.old(
            "im.department.employees.get",
            "im",
            DOCUMENTED,
            (caller, params) -> people(caller, params, employees())),
        Method.old("im.department.colleagues.list", "im", DOCUMENTED, this::colleagues),
        Method.old("im.search.department.list", "im", DOCUMENTED, this::search));
  }

  private Object get(Caller caller, Params params) {
    demandPerson(caller);
    List<Integer> ids = params.numbers("ID");
    if (ids.isEmpty()) {
      throw new Refusal("INVALID_FORMAT", "A wrong format for the ID field is passed");
    }
    return ids.contains(OFFICE) ? List.of(office(params)) : List.of();
  }

  private Object people(Caller caller, Params params, List<Integer> people) {
    demandPerson(caller);
    List<Integer> ids = params.numbers("ID");
    if (ids.isEmpty()) {
      throw new Refusal("ID_EMPTY", "Department ID can't be empty");
    }
    return ids.contains(OFFICE) ? Tree.of(String.valueOf(OFFICE), told(people, params)) : List.of();
  }

  private Object colleagues(Caller caller, Params params) {
    demandPerson(caller);
    List<Integer> others = employees().stream().filter(id -> id != caller.userId()).toList();
    return Page.of(others, params, part -> told(part, params));
  }

  private Object search(Caller caller, Params params) {
    String wanted = ImSearch.wanted(params.text("FIND"));
    List<Map<String, @Nullable Object>> found =
        NAME.toLowerCase(Locale.ROOT).contains(wanted) ? List.of(office(params)) : List.of();
    return Page.of(found, params, part -> part);
  }

  private Map<String, @Nullable Object> office(Params params) {
    String portalName = portal.config.baseUrl().getAuthority();
    Map<String, @Nullable Object> tree =
        Tree.of(
            "id",
            OFFICE,
            "name",
            NAME,
            "full_name",
            NAME + " / " + portalName,
            "manager_user_id",
            manager());
    if (params.flag("USER_DATA", false)) {
      tree.put("manager_user_data", users.users(List.of(manager())).get(0));
    }
    return tree;
  }

  private Object told(Collection<Integer> people, Params params) {
    return params.flag("USER_DATA", false) ? users.users(people) : List.copyOf(people);
  }

  private int manager() {
    return portal.config.webhook().userId();
  }

  private List<Integer> employees() {
    return portal.people().stream().map(User::id).toList();
  }

  /** A bot's own tokens come with its events, so it may well be a bot that asks. */
  private void demandPerson(Caller caller) {
    if (!portal.isPerson(caller.userId())) {
      throw new Refusal(403, "ACCESS_ERROR", "Only intranet users have access to this method.");
    }
  }
}
