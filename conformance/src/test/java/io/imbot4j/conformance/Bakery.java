package io.imbot4j.conformance;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.RestCall;
import io.imbot4j.world.Credentials;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An emulated portal with a bot of each generation in chats of their own. */
final class Bakery {
  static final URI HANDLER = URI.create("https://bakery.example/bots");

  /** What the bots are registered with. */
  static final String SECRET = "oven-secret-2b7d5f10";

  /** Every method that was answered to an example. */
  static final Set<String> ANSWERED = new TreeSet<>();

  final World world =
      new World(WorldConfig.standard(URI.create("http://portal.test/")).withoutRateLimit());
  final UserId ann = new UserId(1);
  final UserId bob = new UserId(2);
  final DialogId dialogWithAnn = DialogId.of(ann);

  final RestCall call = new WorldCall(world, world.config().webhook(), ANSWERED);

  /** The application by an incoming webhook, and by an access token. */
  final AppGateway app = app(world.config().webhook());

  final AppGateway installed = app(new Credentials.Token(world.issueToken(1).accessToken()));
  final UserGateway user = app.user();
  final MessengerGateway bot;
  final MessengerGateway oldBot;
  final DialogId shift;
  final ChatId oldShift;
  final ChatId annsChat;

  Bakery() {
    BotProfile oven = BotProfile.of("oven_clock", "Oven Clock").type(BotType.SUPERVISOR).build();
    bot =
        app.as(
            app.register(new BotRegistration(oven, Generation.V2, Delivery.fetch())).id(),
            Generation.V2);
    BotProfile scale = BotProfile.of("scale", "Scale").build();
    oldBot =
        app.as(
            app.register(new BotRegistration(scale, Generation.V1, Delivery.webhook(HANDLER))).id(),
            Generation.V1);
    NewChat chat = NewChat.titled("Night shift").users(ann, bob).build();
    shift = bot.chats().open(chat).dialog();
    oldShift = oldBot.chats().open(chat).id();
    annsChat = user.chats().open(chat);
  }

  /** Words in one language. */
  static Map<String, String> english(String words) {
    return Map.of("en", words);
  }

  private AppGateway app(Credentials credentials) {
    return new BotApi(new WorldCall(world, credentials, ANSWERED), Secret.of(SECRET));
  }
}
