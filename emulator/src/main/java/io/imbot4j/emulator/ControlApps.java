package io.imbot4j.emulator;

import io.imbot4j.world.AppCard;
import io.imbot4j.world.AppFrame;
import io.imbot4j.world.AppPage;
import io.imbot4j.world.Apps;
import io.imbot4j.world.Cloud;
import io.imbot4j.world.InstalledApp;
import io.imbot4j.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The part of the control API that plays an application's developer and a portal's administrator.
 */
final class ControlApps {
  private final Cloud cloud;
  private final World world;

  ControlApps(Cloud cloud, World world) {
    this.cloud = cloud;
    this.world = world;
  }

  void mount(Map<String, ControlServlet.Endpoint> endpoints) {
    endpoints.put("POST /app", this::register);
    endpoints.put("GET /apps", params -> apps());
    endpoints.put("POST /install", this::install);
    endpoints.put("POST /install/finish", params -> does(params, Apps::finish));
    endpoints.put("POST /app/open", params -> open(params, world.apps()));
    endpoints.put("POST /app/frame", params -> frame(page(params)));
    endpoints.put("POST /app/message", params -> answer(params, page(params)));
    endpoints.put("POST /app/update", params -> does(params, Apps::update));
    endpoints.put("POST /app/lapse", params -> does(params, Apps::lapse));
    endpoints.put("POST /app/pay", params -> does(params, Apps::pay));
    endpoints.put("POST /app/confirm", params -> confirm(params, world.apps()));
    endpoints.put("POST /uninstall", this::uninstall);
  }

  private Object register(ControlParams params) {
    AppCard card =
        AppCard.named(params.text("name", "Application"))
            .withStatus(params.text("status", "L"))
            .withScopes(scopes(params));
    String events = params.text("events", "");
    String page = params.text("handler", "");
    return card(
        cloud.register(
            events.isEmpty()
                ? card.withPages(page, params.text("install", ""))
                : card.withPages(page, "").withEvents(events)));
  }

  private static Set<String> scopes(ControlParams params) {
    return params.has("scopes")
        ? new TreeSet<>(params.texts("scopes"))
        : AppCard.named("").scopes();
  }

  private Object apps() {
    return Map.of(
        "portal",
        world.config().baseUrl(),
        "apps",
        cloud.cards().stream().map(ControlApps::card).toList(),
        "installed",
        world.apps().installed().stream().map(this::installed).toList());
  }

  private Object install(ControlParams params) {
    int person = params.number("user", world.config().webhook().userId());
    AppCard card = cloud.card(params.text("app"));
    Apps apps = world.apps();
    return installed(
        params.flag("browser") ? apps.installInBrowser(card, person) : apps.install(card, person));
  }

  private AppPage page(ControlParams params) {
    return world.apps().page(params.text("app"), params.number("user"));
  }

  private static Object frame(AppPage page) {
    AppFrame frame = page.frame();
    return Map.of("url", frame.url(), "name", frame.name(), "form", frame.form());
  }

  private static Object answer(ControlParams params, AppPage page) {
    return page.answer(
        params.text("command"), new LinkedHashMap<>(params.object("params").values()));
  }

  private Object open(ControlParams params, Apps apps) {
    return installed(apps.open(params.text("app"), params.number("user")));
  }

  private Object confirm(ControlParams params, Apps apps) {
    return installed(
        apps.confirm(params.text("app"), params.text("method"), params.flag("allowed")));
  }

  private Object uninstall(ControlParams params) {
    world.apps().uninstall(params.text("app"), params.flag("clean"));
    return Map.of();
  }

  private Object does(ControlParams params, BiFunction<Apps, String, InstalledApp> deed) {
    return installed(deed.apply(world.apps(), params.text("app")));
  }

  private static Map<String, Object> card(AppCard card) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("client_id", card.clientId());
    shown.put("client_secret", card.clientSecret());
    shown.put("name", card.name());
    shown.put("handler", card.handler());
    shown.put("install", card.installer());
    shown.put("events", card.events());
    shown.put("scopes", new TreeSet<>(card.scopes()));
    shown.put("status", card.status());
    return shown;
  }

  private Map<String, Object> installed(InstalledApp app) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("client_id", app.clientId());
    shown.put("member_id", world.config().memberId());
    shown.put("application_token", app.applicationToken());
    shown.put("installed", app.finished());
    shown.put("paid", app.paid());
    shown.put("version", app.version());
    return shown;
  }
}
