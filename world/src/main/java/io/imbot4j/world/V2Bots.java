package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code imbot.v2.Bot.*} methods. */
final class V2Bots {
  private static final int MOST_BOTS = 100;
  private static final int PAGE = 50;
  private static final Set<String> TYPES =
      Set.of("bot", "network", "openline", "supervisor", "personal");
  private static final Set<String> BACKGROUNDS =
      Set.of("azure", "mint", "steel", "slate", "teal", "cornflower", "sky", "peach", "frost");

  private final Portal portal;
  private final Owners owners;
  private final V2Shapes shapes;
  private final V2Users users;

  V2Bots(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    shapes = new V2Shapes(portal);
    users = new V2Users(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Bot.register", "imbot", DOCUMENTED, this::register),
        new Method("imbot.v2.Bot.get", "imbot", DOCUMENTED, this::get),
        new Method("imbot.v2.Bot.list", "imbot", DOCUMENTED, this::list),
        new Method("imbot.v2.Bot.update", "imbot", DOCUMENTED, this::update),
        new Method("imbot.v2.Bot.unregister", "imbot", DOCUMENTED, this::unregister));
  }

  private Object register(Caller caller, Params params) {
    Params fields = params.child("fields");
    Application owner = owners.application(caller, fields);
    if (!owner.installed()) {
      owner = Owners.fresh(fields.text("botToken"));
    }
    Bot wanted = checked(owner, fields);
    Optional<Bot> there = portal.bots.find(wanted.code);
    if (there.isPresent()) {
      if (!owner.owns(there.get())) {
        throw new Refusal("BOT_CODE_ALREADY_TAKEN", "Bot code is already taken");
      }
      return answer(there.get());
    }
    if (portal.bots.of(owner).size() >= portal.faults.botLimit(MOST_BOTS)) {
      throw new Refusal("BOT_LIMIT_EXCEEDED", "Bot limit exceeded");
    }
    Bot bot =
        new Bot(portal.ids.nextUser(), wanted.code, false, wanted.type, owner, wanted.profile);
    bot.profile = profile(bot, fields.child("properties"));
    settings(bot, fields);
    bot.handlerId = portal.ids.nextHandler();
    portal.bots.add(bot);
    return answer(bot);
  }

  /** The bot as asked for, without an id yet. */
  private Bot checked(Application owner, Params fields) {
    if (fields.text("code").isBlank()) {
      throw new Refusal("BOT_CODE_REQUIRED", "Bot code is required");
    }
    if (fields.child("properties").text("name").isBlank()) {
      throw new Refusal("BOT_PROPERTIES_REQUIRED", "Bot properties are required");
    }
    demandPicture(fields.child("properties"));
    String type = fields.has("type") ? fields.text("type") : "bot";
    if (!TYPES.contains(type)) {
      throw new Refusal("BOT_INVALID_TYPE", "Invalid bot type");
    }
    User nobody = new User(0, "", "", "", "", "", portal.config.people().get(0).language(), true);
    Bot bot = new Bot(0, fields.text("code"), false, type, owner, nobody);
    settings(bot, fields);
    return bot;
  }

  private Object get(Caller caller, Params params) {
    Application application = owners.application(caller, params);
    if (params.number("botId") == 0 && params.text("code").isEmpty()) {
      throw new Refusal("PARAMS_REQUIRED", "Required parameters are missing");
    }
    Optional<Bot> found =
        params.number("botId") > 0
            ? portal.bots.find(params.number("botId"))
            : portal.bots.find(params.text("code"));
    Bot bot = found.orElseThrow(() -> new Refusal("BOT_NOT_FOUND", "Bot not found"));
    Map<String, @Nullable Object> shown =
        application.owns(bot) ? shapes.bot(bot) : shapes.publicBot(bot);
    return Tree.of("bot", shown, "users", List.of(users.inAnswer(bot.profile)));
  }

  private Object list(Caller caller, Params params) {
    String type = params.child("filter").text("type");
    List<Bot> all =
        portal.bots.of(owners.application(caller, params)).stream()
            .filter(bot -> type.isEmpty() || bot.type.equals(type))
            .toList();
    int limit = params.number("limit") > 0 ? params.number("limit") : PAGE;
    int offset = Math.max(0, params.number("offset"));
    List<Bot> page = all.stream().skip(offset).limit(limit).toList();
    return Tree.of(
        "bots", page.stream().map(shapes::bot).toList(),
        "users", page.stream().map(bot -> users.inAnswer(bot.profile)).toList(),
        "hasNextPage", all.size() > (long) offset + limit);
  }

  private Object update(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    Params fields = params.child("fields");
    demandPicture(fields.child("properties"));
    Application owner = rotated(bot, fields.text("botToken"));
    settings(bot, fields);
    bot.profile = profile(bot, fields.child("properties"));
    bot.owner = owner;
    return answer(bot);
  }

  /** The owner by the new token; a blank one is ignored. */
  private Application rotated(Bot bot, String botToken) {
    if (bot.owner.installed() || botToken.isBlank()) {
      return bot.owner;
    }
    Application fresh = Owners.fresh(botToken);
    if (portal.bots.of(fresh).stream().anyMatch(other -> other != bot)) {
      throw new Refusal("BOT_TOKEN_ROTATION_FAILED", "Bot token rotation failed");
    }
    return fresh;
  }

  private Object unregister(Caller caller, Params params) {
    portal.talk.remove(owners.bot(caller, params));
    return Tree.of("result", true);
  }

  /** Everything is checked before anything is changed. */
  private static void settings(Bot bot, Params fields) {
    String mode =
        fields.has("eventMode") ? fields.text("eventMode") : bot.byWebhook ? "webhook" : "fetch";
    if (!mode.equals("fetch") && !mode.equals("webhook")) {
      throw new Refusal("BOT_INVALID_EVENT_MODE", "Invalid event mode");
    }
    String url = fields.has("webhookUrl") ? fields.text("webhookUrl") : bot.webhookUrl;
    if (mode.equals("webhook") && url.isBlank()) {
      throw new Refusal("BOT_WEBHOOK_URL_REQUIRED", "Webhook URL is required");
    }
    if (!url.isBlank() && !HandlerUrl.isValid(url)) {
      throw new Refusal("BOT_INVALID_CALLBACK", "Invalid callback URL");
    }
    bot.byWebhook = mode.equals("webhook");
    bot.webhookUrl = url;
    bot.hidden = fields.flag("isHidden", bot.hidden);
    bot.reactions = fields.flag("isReactionsEnabled", bot.reactions);
    bot.openline = fields.flag("isSupportOpenline", bot.openline || bot.type.equals("openline"));
    if (fields.has("backgroundId")) {
      String background = fields.text("backgroundId");
      bot.background = BACKGROUNDS.contains(background) ? background : null;
    }
  }

  /** A bot's picture is checked and not kept, since nobody of this portal sees it. */
  private static void demandPicture(Params properties) {
    String avatar = properties.text("avatar");
    Pictures.Verdict verdict = avatar.isEmpty() ? Pictures.Verdict.FINE : Pictures.judge(avatar);
    if (verdict == Pictures.Verdict.NO_PICTURE) {
      throw new Refusal("BOT_AVATAR_INCORRECT_TYPE", "Avatar must be an image");
    }
    if (verdict == Pictures.Verdict.TOO_LARGE) {
      throw new Refusal("BOT_AVATAR_INCORRECT_SIZE", "Avatar size exceeds maximum (5000x5000)");
    }
  }

  private static User profile(Bot bot, Params properties) {
    User before = bot.profile;
    String color =
        Color.named(properties.text("color"))
            .map(Color::hex)
            .orElse(before.color().isEmpty() ? Color.pickedFor(bot.id).hex() : before.color());
    return new User(
        bot.id,
        properties.has("name") ? properties.text("name") : before.firstName(),
        properties.has("lastName") ? properties.text("lastName") : before.lastName(),
        properties.has("workPosition") ? properties.text("workPosition") : before.position(),
        color,
        properties.has("gender") ? properties.text("gender") : before.gender(),
        before.language(),
        true);
  }

  private Map<String, @Nullable Object> answer(Bot bot) {
    return Tree.of("bot", shapes.bot(bot), "users", List.of(users.inAnswer(bot.profile)));
  }
}
