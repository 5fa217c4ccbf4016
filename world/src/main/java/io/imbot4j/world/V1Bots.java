package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The old methods about bots: {@code imbot.register} and the like. */
final class V1Bots {
  private static final int MOST_BOTS = 5;
  private static final Map<String, String> TYPES =
      Map.of("B", "bot", "H", "bot", "S", "supervisor", "O", "openline");

  private final Portal portal;
  private final Owners owners;

  V1Bots(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.register", "imbot", DOCUMENTED, this::register),
        Method.old("imbot.update", "imbot", DOCUMENTED, this::update),
        Method.old("imbot.unregister", "imbot", DOCUMENTED, this::unregister),
        Method.old("imbot.bot.list", "imbot", DOCUMENTED, this::list));
  }

  /**
   * The limit is looked at before the code, so a known bot is refused too when there are too many.
   */
  private Object register(Caller caller, Params params) {
    Application owner = owners.oldApplication(caller, params);
    V1Handlers handlers = V1Handlers.required(params);
    if (params.text("CODE").isBlank()) {
      throw new Refusal("CODE_ERROR", "Bot code isn't specified");
    }
    Params properties = params.child("PROPERTIES").upperCase();
    if (properties.text("NAME").isBlank() && properties.text("LAST_NAME").isBlank()) {
      throw new Refusal("NAME_ERROR", "Bot name isn't specified");
    }
    int most = portal.faults.botLimit(MOST_BOTS);
    if (portal.bots.of(owner).size() >= most) {
      throw new Refusal(
          "MAX_COUNT_ERROR",
          "Has reached the maximum number of bots for application (max: " + most + ")");
    }
    Optional<Bot> there = portal.bots.find(params.text("CODE"));
    if (there.isPresent()) {
      return there.get().id;
    }
    Bot bot = added(owner, params, properties);
    handlers.bind(portal, owner, bot.openline);
    return bot.id;
  }

  private Bot added(Application owner, Params params, Params properties) {
    int id = portal.ids.nextUser();
    String type = TYPES.getOrDefault(params.text("TYPE"), "bot");
    User nobody =
        new User(
            id,
            "",
            "",
            "",
            Color.pickedFor(id).hex(),
            "",
            portal.config.people().get(0).language(),
            true);
    Bot bot = new Bot(id, params.text("CODE"), true, type, owner, profile(nobody, properties));
    bot.openline = type.equals("openline") || params.flag("OPENLINE", false);
    bot.byWebhook = true;
    portal.bots.add(bot);
    return bot;
  }

  private Object update(Caller caller, Params params) {
    owners.oldApplication(caller, params);
    Bot bot = owners.oldBot(caller, requiredId(params));
    Params fields = params.child("FIELDS").upperCase();
    Params properties = fields.child("PROPERTIES").upperCase();
    V1Handlers handlers = V1Handlers.given(fields);
    if (properties.isEmpty() && handlers.isEmpty() && fields.text("CODE").isEmpty()) {
      throw new Refusal("WRONG_REQUEST", "Update fields can't be empty");
    }
    User profile = profile(bot.profile, properties);
    if (profile.name().isEmpty()) {
      throw new Refusal("NAME_ERROR", "Bot name isn't specified");
    }
    bot.profile = profile;
    handlers.bind(portal, bot.owner, true);
    return true;
  }

  private Object unregister(Caller caller, Params params) {
    portal.talk.remove(owners.oldBot(caller, requiredId(params)));
    return true;
  }

  private Object list(Caller caller, Params params) {
    Map<String, @Nullable Object> bots = new LinkedHashMap<>();
    for (Bot bot : portal.bots.of(owners.oldApplication(caller, params))) {
      bots.put(
          String.valueOf(bot.id),
          Tree.of(
              "ID",
              bot.id,
              "NAME",
              bot.profile.name(),
              "CODE",
              bot.code,
              "OPENLINE",
              Tree.letter(bot.openline)));
    }
    return bots.isEmpty() ? List.of() : bots;
  }

  private static Params requiredId(Params params) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(params.asMap());
    whole.putIfAbsent("BOT_ID", 0);
    return new Params(whole);
  }

  private static User profile(User before, Params properties) {
    return new User(
        before.id(),
        properties.has("NAME") ? properties.text("NAME") : before.firstName(),
        properties.has("LAST_NAME") ? properties.text("LAST_NAME") : before.lastName(),
        properties.has("WORK_POSITION") ? properties.text("WORK_POSITION") : before.position(),
        Color.named(properties.text("COLOR")).map(Color::hex).orElse(before.color()),
        properties.has("PERSONAL_GENDER") ? properties.text("PERSONAL_GENDER") : before.gender(),
        before.language(),
        true);
  }
}
