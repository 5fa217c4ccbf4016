package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The {@code imbot.app.*} methods, superseded by placements; nothing shows what they register. */
final class V1Apps {
  private static final Set<String> JS_METHODS = Set.of("PUT", "SEND", "CALL", "SUPPORT");
  private static final int HASH = 32;
  private static final int NARROWEST = 250;
  private static final int LOWEST = 50;

  private final Portal portal;
  private final Owners owners;
  private final List<ChatApp> apps = new ArrayList<>();
  private int last;

  V1Apps(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.app.register", "imbot", DOCUMENTED, this::register),
        Method.old("imbot.app.update", "imbot", DOCUMENTED, this::update),
        Method.old("imbot.app.unregister", "imbot", DOCUMENTED, this::unregister));
  }

  /** The same code gives the same number. */
  private Object register(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    String code = params.text("CODE");
    if (code.isBlank()) {
      throw new Refusal("WRONG_REQUEST", "Chat application code isn't specified");
    }
    check(params);
    if (params.text("JS_METHOD").isEmpty() && params.text("IFRAME").isEmpty()) {
      throw wrongParams();
    }
    if (params.list("LANG").isEmpty() && !params.flag("HIDDEN", false)) {
      throw new Refusal("LANG_ERROR", "Lang set can't be empty");
    }
    return apps.stream()
        .filter(app -> app.botId() == bot.id && app.code().equals(code))
        .findFirst()
        .orElseGet(() -> added(bot, code))
        .id();
  }

  private ChatApp added(Bot bot, String code) {
    ChatApp app = new ChatApp(++last, bot.id, code);
    apps.add(app);
    return app;
  }

  private Object update(Caller caller, Params params) {
    own(caller, params);
    demandHttps(params);
    boolean nothing =
        params.asMap().keySet().stream().allMatch(Set.of("APP_ID", "CLIENT_ID")::contains);
    if (nothing) {
      throw new Refusal("WRONG_REQUEST", "Update fields can't be empty");
    }
    return true;
  }

  private Object unregister(Caller caller, Params params) {
    apps.remove(own(caller, params));
    return true;
  }

  /** The application named, which goes with its bot. */
  private ChatApp own(Caller caller, Params params) {
    Application application = owners.oldApplication(caller, params);
    apps.removeIf(app -> portal.bots.find(app.botId()).isEmpty());
    ChatApp named =
        apps.stream()
            .filter(app -> app.id() == params.number("APP_ID"))
            .findFirst()
            .orElseThrow(() -> new Refusal("CHAT_APP_ID_ERROR", "Chat application not found"));
    if (portal.bots.find(named.botId()).filter(application::owns).isEmpty()) {
      throw new Refusal(
          "APP_ID_ERROR", "Chat application was installed by another rest application");
    }
    return named;
  }

  private static void check(Params params) {
    demandHttps(params);
    boolean iframe = !params.text("IFRAME").isEmpty();
    if (iframe && params.text("HASH").length() != HASH) {
      throw new Refusal("HASH_ERROR", "Hash isn't specified");
    }
    String js = params.text("JS_METHOD");
    boolean tooSmall =
        (params.has("IFRAME_WIDTH") && params.number("IFRAME_WIDTH") < NARROWEST)
            || (params.has("IFRAME_HEIGHT") && params.number("IFRAME_HEIGHT") < LOWEST);
    if ((!js.isEmpty() && !JS_METHODS.contains(js)) || (iframe && tooSmall)) {
      throw wrongParams();
    }
  }

  private static void demandHttps(Params params) {
    String iframe = params.text("IFRAME").toLowerCase(Locale.ROOT);
    if (!iframe.isEmpty() && !iframe.startsWith("https://")) {
      throw new Refusal("IFRAME_HTTPS", "Iframe link must be https");
    }
  }

  private static Refusal wrongParams() {
    return new Refusal("PARAMS_ERROR", "Incorrect JS or IFRAME params");
  }
}
