package io.imbot4j.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an application hears of itself. Guarded by the world's lock. */
final class AppLife {
  private final Portal portal;
  private final AuthBlock auth;

  AppLife(Portal portal) {
    this.portal = portal;
    auth = new AuthBlock(portal);
  }

  /** One without a page for it is told of it and is installed at once. */
  Installation install(AppCard card, int person) {
    Installation installation = portal.access.install(card, person);
    if (!card.events().isEmpty()) {
      Map<String, @Nullable Object> block = auth.of(installation.application, person);
      Map<String, @Nullable Object> body = body("ONAPPINSTALL", 0, installed(installation), block);
      portal.outbox.post(0, card.events(), "ONAPPINSTALL", card.name(), body);
    }
    return installation;
  }

  void finish(Installation installation) {
    installation.finished = true;
    tell(installation, "ONAPPINSTALL", installed(installation));
  }

  /** A person opens a page of the application: the portal posts what it needs to work. */
  void show(Installation installation, int person, String as) {
    AppFrame frame = frame(installation, person);
    String summary = portal.user(person).orElseThrow().name() + ": " + installation.card.name();
    portal.outbox.post(0, frame.url(), as, summary, frame.form());
  }

  AppFrame frame(Installation installation, int person) {
    String page = installation.page();
    boolean tls = portal.config.baseUrl().getScheme().equals("https");
    String domain = portal.config.baseUrl().getAuthority();
    String sid = portal.ids.token(16);
    Map<String, @Nullable Object> query =
        Tree.of(
            "DOMAIN", domain,
            "PROTOCOL", tls,
            "LANG", portal.user(person).orElseThrow().language(),
            "APP_SID", sid);
    return new AppFrame(
        page + (page.contains("?") ? "&" : "?") + PhpQuery.encode(query),
        domain + "|" + (tls ? 1 : 0) + "|" + sid,
        tokens(installation, person));
  }

  /** The fields of the form a page is opened with. */
  Map<String, @Nullable Object> tokens(Installation installation, int person) {
    Map<String, @Nullable Object> block = auth.of(installation.application, person);
    return Tree.of(
        "AUTH_ID", block.get("access_token"),
        "AUTH_EXPIRES", block.get("expires_in"),
        "REFRESH_ID", block.get("refresh_token"),
        "SERVER_ENDPOINT", block.get("server_endpoint"),
        "APPLICATION_TOKEN", block.get("application_token"),
        "APPLICATION_SCOPE", block.get("scope"),
        "member_id", block.get("member_id"),
        "status", block.get("status"),
        "PLACEMENT", "DEFAULT",
        "PLACEMENT_OPTIONS", "[]");
  }

  /** A new version: its token is another one, and what it has bound is gone. */
  void update(Installation installation) {
    int before = installation.version++;
    Application old = installation.application;
    installation.renew(portal.ids.secret(16));
    portal.bots.of(old).forEach(bot -> bot.owner = installation.application);
    tell(
        installation,
        "ONAPPUPDATE",
        Tree.of(
            "VERSION", "" + installation.version,
            "PREVIOUS_VERSION", "" + before,
            "LANGUAGE_ID", language()));
    portal.bindings.remove(installation.application, bound -> true);
  }

  void pay(Installation installation) {
    installation.paid = true;
    Map<String, @Nullable Object> block = auth.bare(installation.application);
    block.remove("application_token");
    send(
        installation,
        "ONAPPPAYMENT",
        Tree.of(
            "CODE",
            installation.card.clientId(),
            "VERSION",
            installation.version,
            "STATUS",
            installation.card.status(),
            "PAYMENT_EXPIRED",
            "N",
            "DAYS",
            30,
            "LANGUAGE_ID",
            language()),
        block);
  }

  void confirm(Installation installation, String method, boolean allowed) {
    String token =
        portal.access.tokens.access(installation.installer, installation.card.clientId());
    send(
        installation,
        "ONAPPMETHODCONFIRM",
        Tree.of(
            "TOKEN", token,
            "METHOD", method,
            "CONFIRMED", allowed,
            "LANGUAGE_ID", language()),
        auth.bare(installation.application));
  }

  /** The last thing it hears; then its bots, what it has bound and its tokens are gone. */
  void uninstall(Installation installation, boolean clean) {
    Application application = installation.application;
    send(
        installation,
        "ONAPPUNINSTALL",
        Tree.of("LANGUAGE_ID", language(), "CLEAN", clean),
        auth.bare(application));
    portal.bindings.remove(application, bound -> true);
    List<Bot> bots = portal.bots.of(application);
    portal.access.remove(installation);
    bots.forEach(portal.talk::remove);
  }

  /** Sends an event of the application itself, with its installer's tokens, to who bound it. */
  void tell(Installation installation, String event, Map<String, @Nullable Object> data) {
    send(installation, event, data, auth.of(installation.application, installation.installer));
  }

  private void send(
      Installation installation,
      String event,
      Map<String, @Nullable Object> data,
      Map<String, @Nullable Object> block) {
    Application application = installation.application;
    for (EventBindings.Binding bound : portal.bindings.of(application, event)) {
      Map<String, @Nullable Object> body = body(event, bound.id(), data, block);
      portal.outbox.send(application, 0, bound.handler(), event, installation.card.name(), body);
    }
  }

  private Map<String, @Nullable Object> body(
      String event,
      int handler,
      Map<String, @Nullable Object> data,
      Map<String, @Nullable Object> block) {
    return EventPost.body(event, handler, data, portal.now().getEpochSecond(), block);
  }

  private Map<String, @Nullable Object> installed(Installation installation) {
    return Tree.of(
        "VERSION",
        "" + installation.version,
        "ACTIVE",
        "Y",
        "INSTALLED",
        "Y",
        "LANGUAGE_ID",
        language());
  }

  private String language() {
    return portal.config.people().get(0).language();
  }
}
