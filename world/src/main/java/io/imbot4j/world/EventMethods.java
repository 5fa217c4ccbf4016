package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of an application, which a webhook has none of. */
final class EventMethods {
  /** By scope; the empty one has what every application can hear of. */
  private static final Map<String, List<String>> EVENTS =
      Map.of(
          "",
          List.of(
              "ONAPPUNINSTALL",
              "ONAPPINSTALL",
              "ONAPPUPDATE",
              "ONAPPPAYMENT",
              "ONAPPTEST",
              "ONAPPMETHODCONFIRM",
              "ONOFFLINEEVENT"),
          "user",
          List.of("ONUSERADD"),
          "imbot",
          List.of(
              "ONIMBOTMESSAGEADD",
              "ONIMBOTMESSAGEUPDATE",
              "ONIMBOTMESSAGEDELETE",
              "ONIMBOTJOINCHAT",
              "ONIMBOTDELETE",
              "ONIMBOTCONTEXTGET",
              "ONIMCOMMANDADD",
              "ONIMBOTV2MESSAGEADD",
              "ONIMBOTV2MESSAGEUPDATE",
              "ONIMBOTV2MESSAGEDELETE",
              "ONIMBOTV2JOINCHAT",
              "ONIMBOTV2DELETE",
              "ONIMBOTV2CONTEXTGET",
              "ONIMBOTV2COMMANDADD",
              "ONIMBOTV2REACTIONCHANGE"));

  private static final List<String> SCOPES = List.of("", "user", "imbot");

  private final Portal portal;

  EventMethods(Portal portal) {
    this.portal = portal;
  }

  List<Method> methods() {
    return List.of(
        Method.old("event.bind", "", DOCUMENTED, this::bind),
        Method.old("event.unbind", "", DOCUMENTED, this::unbind),
        Method.old("event.get", "", DOCUMENTED, this::get),
        new Method("event.test", "", DOCUMENTED, this::test),
        Method.old("events", "", DOCUMENTED, this::list));
  }

  private Object bind(Caller caller, Params params) {
    Application application = application(caller);
    String event = params.text("EVENT").toUpperCase(Locale.ROOT);
    if (!names(caller).toList().contains(event)) {
      throw new Refusal("ERROR_EVENT_NOT_FOUND", "Event not found");
    }
    boolean offline = isOffline(params);
    demandAdministrator(caller, params, "binding");
    if (!offline && !HandlerUrl.isValid(params.text("HANDLER"))) {
      throw new Refusal("ERROR_WRONG_HANDLER_URL", "Wrong handler URL");
    }
    portal.bindings.add(
        new EventBindings.Binding(
            portal.ids.nextHandler(),
            application.key(),
            event,
            offline ? "" : params.text("HANDLER"),
            offline ? 0 : params.number("AUTH_TYPE"),
            offline));
    return true;
  }

  /** Comes back as an event, with all that the call had. */
  private Object test(Caller caller, Params params) {
    application(caller);
    portal
        .access
        .installation(application(caller))
        .ifPresent(
            installation ->
                new AppLife(portal)
                    .tell(installation, "ONAPPTEST", Tree.of("QUERY", params.asMap())));
    return 1;
  }

  /** What is not given stands for any. */
  private Object unbind(Caller caller, Params params) {
    Application application = application(caller);
    boolean offline = isOffline(params);
    demandAdministrator(caller, params, "unbinding");
    String event = params.text("EVENT");
    int count =
        portal.bindings.remove(
            application,
            bound ->
                bound.offline() == offline
                    && (event.isEmpty() || bound.event().equalsIgnoreCase(event))
                    && (offline
                        || !params.has("HANDLER")
                        || bound.handler().equals(params.text("HANDLER")))
                    && (!params.has("AUTH_TYPE")
                        || bound.authType() == params.number("AUTH_TYPE")));
    return Tree.of("count", count);
  }

  private Object get(Caller caller, Params params) {
    return portal.bindings.of(application(caller)).stream().map(EventMethods::tree).toList();
  }

  /** The number of the user comes as text. */
  private static Map<String, @Nullable Object> tree(EventBindings.Binding bound) {
    return Tree.of(
        "event", bound.event(),
        "handler", bound.handler(),
        "auth_type", String.valueOf(bound.authType()),
        "offline", bound.offline() ? 1 : 0);
  }

  private Object list(Caller caller, Params params) {
    application(caller);
    if (params.has("SCOPE")) {
      return EVENTS.getOrDefault(params.text("SCOPE"), List.of());
    }
    return params.flag("FULL", false)
        ? SCOPES.stream().flatMap(scope -> EVENTS.getOrDefault(scope, List.of()).stream()).toList()
        : names(caller).toList();
  }

  /** The events of the scopes granted, the common ones first. */
  private Stream<String> names(Caller caller) {
    return SCOPES.stream()
        .filter(scope -> portal.access.grants(caller, scope))
        .flatMap(scope -> EVENTS.getOrDefault(scope, List.of()).stream());
  }

  private void demandAdministrator(Caller caller, Params params, String act) {
    boolean administrator = caller.userId() == portal.config.webhook().userId();
    int user = params.number("AUTH_TYPE");
    String asked = isOffline(params) ? "Offline events " + act : "Event " + act + " with AUTH_TYPE";
    boolean needed = isOffline(params) || (user != 0 && user != caller.userId());
    if (needed && !administrator) {
      throw new Refusal(
          403,
          "ACCESS_DENIED",
          "Access denied! " + asked + " requires administrator access rights");
    }
  }

  private static boolean isOffline(Params params) {
    return params.text("EVENT_TYPE").equals("offline");
  }

  private static Application application(Caller caller) {
    return caller
        .application()
        .orElseThrow(
            () ->
                new Refusal(
                    403,
                    "WRONG_AUTH_TYPE",
                    "Current authorization type is denied for this method Application context"
                        + " required"));
  }
}
