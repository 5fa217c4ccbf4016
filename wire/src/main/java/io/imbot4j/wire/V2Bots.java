package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.User;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotFilter;
import io.imbot4j.domain.bot.BotPage;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.PortalException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers bots with {@code imbot.v2.Bot.*}. */
record V2Bots(Caller caller) {
  private static final int PAGE = 50;
  private static final int LONGEST_TOKEN = 40;

  /** All of them; a page that brings none that is new is the last, whatever it says. */
  List<Bot> list() {
    Map<BotId, Bot> bots = new LinkedHashMap<>();
    Set<Tree> seen = new HashSet<>();
    for (int offset = 0; ; offset += PAGE) {
      Fields parameters = new Fields().put("limit", PAGE).put("offset", offset);
      Tree page = caller.v2("imbot.v2.Bot.list", parameters).result();
      bots(page).forEach(bot -> bots.putIfAbsent(bot.id(), bot));
      boolean news = seen.addAll(page.get("bots").list());
      if (!news || !page.get("hasNextPage").flag()) {
        return List.copyOf(bots.values());
      }
    }
  }

  BotPage page(BotFilter filter) {
    BotType type = filter.type();
    Fields parameters =
        new Fields()
            .put("filter", type == null ? null : new Fields().put("type", type.v2()).map())
            .put("limit", filter.limit())
            .putIf(filter.offset() > 0, "offset", filter.offset());
    Tree page = caller.v2("imbot.v2.Bot.list", parameters).result();
    return new BotPage(bots(page), !page.get("hasNextPage").flag());
  }

  Optional<Bot> find(BotCode code) {
    return find(new Fields().put("code", code.value()));
  }

  Optional<Bot> find(BotId bot) {
    return find(new Fields().put("botId", bot.value()));
  }

  private Optional<Bot> find(Fields parameters) {
    try {
      return caller.v2("imbot.v2.Bot.get", parameters).read(found -> Optional.of(described(found)));
    } catch (PortalException.Refused refused) {
      if (refused.code().equals("BOT_NOT_FOUND")) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** The secret is a field of the new bot here, and stands at the top everywhere else. */
  Bot register(BotRegistration registration) {
    String method = "imbot.v2.Bot.register";
    String token = caller.revealed();
    if (token != null && token.length() > LONGEST_TOKEN) {
      throw caller.cannot(method, tooLong(token) + " for a new bot; configure a shorter one");
    }
    BotProfile profile = registration.profile();
    Fields fields =
        new Fields()
            .put("code", profile.code().value())
            .put("botToken", token)
            .put("type", profile.type().v2())
            .put("properties", properties(profile).map())
            .put("backgroundId", code(profile.background()))
            .putIf(profile.hidden(), "isHidden", true)
            .putIf(!profile.reactions(), "isReactionsEnabled", false)
            .putIf(profile.openLine(), "isSupportOpenline", true)
            .putAll(delivered(registration.delivery()));
    Fields parameters = new Fields().put("fields", fields.map());
    return registered(caller.call(method, parameters), profile);
  }

  private static String tooLong(String token) {
    return "the bot token has "
        + token.length()
        + " characters and the portal takes "
        + LONGEST_TOKEN;
  }

  void update(BotId bot, BotRegistration registration) {
    BotProfile profile = registration.profile();
    Fields fields =
        new Fields()
            .put("properties", properties(profile).orEmpty("lastName", "workPosition").map())
            .set("backgroundId", code(profile.background()))
            .putAll(common(registration));
    changed(bot, fields).id("bot", "id");
  }

  Bot update(BotId bot, BotChange change) {
    String method = "imbot.v2.Bot.update";
    if (change.code() != null
        || change.email() != null
        || change.birthday() != null
        || change.site() != null) {
      throw caller.cannot(
          method, "it changes neither code nor email, birthday or site; leave those out");
    }
    if (change.delivery() instanceof Delivery.Handlers) {
      throw caller.cannot(
          method, "it takes one webhook url, not a handler for each event; use Delivery.webhook");
    }
    Fields properties =
        new Fields()
            .put("name", change.name())
            .put("lastName", change.lastName())
            .put("workPosition", change.workPosition())
            .put("color", change.color() == null ? null : change.color().v2Name())
            .put("gender", change.gender() == null ? null : change.gender().code())
            .put("avatar", change.avatar() == null ? null : change.avatar().base64());
    Fields fields =
        new Fields()
            .putIf(!properties.map().isEmpty(), "properties", properties.map())
            .put("isHidden", change.hidden())
            .put("isReactionsEnabled", change.reactions())
            .put("isSupportOpenline", change.openLine());
    if (change.background() != null) {
      fields.set("backgroundId", code(change.background()));
    }
    if (change.delivery() != null) {
      fields.putAll(delivered(change.delivery()));
    }
    return described(changed(bot, fields));
  }

  void rotate(BotId bot, Secret token) {
    String next = token.reveal();
    if (next.isBlank() || next.length() > LONGEST_TOKEN) {
      throw new IllegalArgumentException(
          next.isBlank() ? "the new bot token is blank" : tooLong(next) + "; choose a shorter one");
    }
    changed(bot, new Fields().put("botToken", next)).id("bot", "id");
  }

  private Answer changed(BotId bot, Fields fields) {
    Fields parameters = new Fields().put("botId", bot.value()).put("fields", fields.map());
    return caller.v2("imbot.v2.Bot.update", parameters);
  }

  void unregister(BotId bot) {
    caller.v2("imbot.v2.Bot.unregister", new Fields().put("botId", bot.value())).confirm();
  }

  private static Fields common(BotRegistration registration) {
    BotProfile profile = registration.profile();
    return new Fields()
        .put("isHidden", profile.hidden())
        .put("isReactionsEnabled", profile.reactions())
        .put("isSupportOpenline", profile.openLine())
        .putAll(delivered(registration.delivery()));
  }

  private static Fields delivered(Delivery delivery) {
    return delivery instanceof Delivery.Webhook webhook
        ? new Fields().put("eventMode", "webhook").put("webhookUrl", webhook.url().toString())
        : new Fields().put("eventMode", "fetch");
  }

  private static Fields properties(BotProfile profile) {
    return new Fields()
        .put("name", profile.name())
        .put("lastName", profile.lastName())
        .put("workPosition", profile.workPosition())
        .put("color", profile.color() == null ? null : profile.color().v2Name())
        .put("gender", profile.gender() == null ? null : profile.gender().code())
        .put("avatar", profile.avatar() == null ? null : profile.avatar().base64());
  }

  private static @Nullable String code(@Nullable Background background) {
    return background == null || background == Background.NONE ? null : background.code();
  }

  private static List<Bot> bots(Tree page) {
    Map<Long, User> users = users(page);
    return Answer.readable(page.get("bots"), bot -> bot(bot, users));
  }

  private static Map<Long, User> users(Tree answer) {
    Map<Long, User> users = new HashMap<>();
    UserObject.list(answer.get("users")).forEach(user -> users.put(user.id().value(), user));
    return users;
  }

  /** It is registered once there is a number, however little else is said. */
  private static Bot registered(Answer answer, BotProfile profile) {
    BotId id = new BotId(answer.id("bot", "id"));
    return answer.result().get("bot").get("code").isAbsent()
        ? Bot.of(id, profile.code()).name(profile.fullName()).build()
        : described(answer);
  }

  private static Bot described(Answer answer) {
    answer.id("bot", "id");
    return answer.read(V2Bots::described);
  }

  private static Bot described(Tree found) {
    return bot(found.get("bot"), users(found));
  }

  private static Bot bot(Tree bot, Map<Long, User> users) {
    return BotObject.read(bot, users.get(bot.get("id").number().orElse(0)));
  }
}
