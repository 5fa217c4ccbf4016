package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;
import static io.imbot4j.world.Method.Source.GUESSED;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The portal's people by {@code user.get} and its like, which leave bots out. */
final class UserMethods {
  private static final String ANY_USER_SCOPE = "user|user_brief|user_basic";
  private static final int PAGE = 50;
  private static final int UNCOUNTED = -1;
  private static final Set<String> NO_FIELDS =
      Set.of("SORT", "ORDER", "FILTER", "ADMIN_MODE", "SELECT", "IMAGE_RESIZE", "START");
  private static final DateTimeFormatter ACTIVITY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Portal portal;

  UserMethods(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        new Method("user.current", ANY_USER_SCOPE, DOCUMENTED, this::current),
        Method.old("user.admin", "", DOCUMENTED, (caller, params) -> isAdministrator(caller)),
        Method.old("user.get", ANY_USER_SCOPE, DOCUMENTED, (caller, params) -> get(params)),
        Method.old("user.search", ANY_USER_SCOPE, GUESSED, (caller, params) -> search(params)));
  }

  private Object current(Caller caller, Params params) {
    return shape(portal.user(caller.userId()).orElseThrow(Refusal::accessDenied));
  }

  private Object isAdministrator(Caller caller) {
    return caller.userId() == portal.config.webhook().userId();
  }

  /** Conditions stand under FILTER, or beside it. */
  private Object get(Params params) {
    Map<String, @Nullable Object> filter = new LinkedHashMap<>(params.asMap());
    filter.keySet().removeIf(NO_FIELDS::contains);
    filter.putAll(params.child("FILTER").upperCase().asMap());
    return page(params, UserFilter.of(filter));
  }

  /** Words are looked for anywhere in a field, FIND in all of them. */
  private Object search(Params params) {
    return page(params, UserFilter.words(params.child("FILTER").upperCase().asMap()));
  }

  private Object page(Params params, Predicate<Map<String, @Nullable Object>> filter) {
    List<Map<String, @Nullable Object>> found =
        portal.people().stream().map(this::told).filter(filter).sorted(order(params)).toList();
    int start = params.number("START");
    List<Map<String, @Nullable Object>> part =
        found.stream().skip(Math.max(start, 0)).limit(PAGE).toList();
    for (Map<String, @Nullable Object> user : part) {
      select(user, params.list("SELECT"));
    }
    Integer next = Math.max(start, 0) + PAGE < found.size() ? Math.max(start, 0) + PAGE : null;
    return start == UNCOUNTED ? part : new Page(part, found.size(), next);
  }

  private static Comparator<Map<String, @Nullable Object>> order(Params params) {
    String field = params.text("SORT").isEmpty() ? "ID" : params.text("SORT");
    Comparator<Map<String, @Nullable Object>> order =
        (one, other) -> UserFilter.compare(one.get(field), other.get(field));
    return params.text("ORDER").equalsIgnoreCase("DESC") ? order.reversed() : order;
  }

  private static void select(Map<String, @Nullable Object> user, List<@Nullable Object> fields) {
    if (!fields.isEmpty() && !fields.contains("*")) {
      user.keySet()
          .removeIf(
              field ->
                  !fields.contains(field) && !(fields.contains("UF_*") && field.startsWith("UF_")));
    }
  }

  private Map<String, @Nullable Object> told(User user) {
    Map<String, @Nullable Object> told = shape(user);
    told.put("USER_TYPE", "employee");
    return told;
  }

  private Map<String, @Nullable Object> shape(User user) {
    String now = WorldClock.date(portal.now());
    return Tree.of(
        "ID",
        String.valueOf(user.id()),
        "ACTIVE",
        true,
        "NAME",
        user.firstName(),
        "LAST_NAME",
        user.lastName(),
        "EMAIL",
        "user" + user.id() + "@" + portal.config.baseUrl().getHost(),
        "LAST_LOGIN",
        now,
        "DATE_REGISTER",
        now,
        "IS_ONLINE",
        "Y",
        "LAST_ACTIVITY_DATE",
        ACTIVITY.format(portal.now()),
        "PERSONAL_GENDER",
        user.gender(),
        "PERSONAL_BIRTHDAY",
        "",
        "WORK_POSITION",
        user.position(),
        "UF_EMPLOYMENT_DATE",
        "",
        "UF_DEPARTMENT",
        List.of(1));
  }
}
