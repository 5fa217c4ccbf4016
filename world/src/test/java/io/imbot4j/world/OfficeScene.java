package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A portal in which much is going on: bots of both generations, chats of several kinds, some of
 * which the administrator and the bots are not in, messages, commands, a file, an icon. Each thing
 * has a name, by which calls written as text mean it.
 */
final class OfficeScene {
  private final TestPortal portal = new TestPortal();
  private final Map<String, Object> names = new LinkedHashMap<>();

  OfficeScene() {
    names.put("token", TOKEN);
    names.put("client", CLIENT);
    names.put("long", "x".repeat(60_000));
    names.put("picture", encoded(TestPictures.png(10, 10)));
    names.put("hugePicture", encoded(TestPictures.png(5001, 10)));
    names.put(
        "manyForwards",
        IntStream.range(0, 101)
            .mapToObj(each -> "fields[forwardIds][u" + each + "]=1")
            .collect(Collectors.joining("&")));
    furnish();
    furnishOld();
    furnishOthers();
  }

  private void furnish() {
    names.put("bot", portal.fetching("office"));
    names.put("watcher", portal.fetching("watcher", "supervisor"));
    call(
        "imbot.v2.Bot.register?fields[botToken]=token-of-another-bot&fields[code]=another&fields[properties][name]=Ada");
    keep(
        "chat",
        "imbot.v2.Chat.add?botToken={token}&botId={bot}&fields[title]=Team&fields[userIds][]=1&fields[userIds][]=2&fields[userIds][]={watcher}",
        "chat",
        "id");
    keep(
        "said",
        "imbot.v2.Chat.Message.send?botToken={token}&botId={bot}&dialogId=chat{chat}&fields[message]=hello",
        "id");
    keep(
        "command",
        "imbot.v2.Command.register?botToken={token}&botId={bot}&fields[command]=help&fields[title][en]=Help",
        "command",
        "id");
    call(
        "imbot.v2.Command.register?botToken={token}&botId={bot}&fields[command]=second&fields[title][en]=Second");
    keep(
        "file",
        "imbot.v2.File.upload?botToken={token}&botId={bot}&dialogId=chat{chat}&fields[name]=a.txt&fields[content]=aGVsbG8%3D",
        "file",
        "id");
    keep("own", "im.chat.add?TITLE=Own&USERS[]=2");
    keep("mine", "im.message.add?DIALOG_ID=chat{own}&MESSAGE=mine");
    keep("deal", "im.chat.add?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1&USERS[]=2");
    keep("workgroup", "im.chat.add?ENTITY_TYPE=SONET_GROUP&ENTITY_ID=8&USERS[]=2");
  }

  private void furnishOld() {
    names.put("old", portal.old("butler"));
    keep("oldChat", "imbot.chat.add?CLIENT_ID={client}&BOT_ID={old}&TITLE=Old&USERS[]=1&USERS[]=2");
    keep(
        "oldSaid",
        "imbot.message.add?CLIENT_ID={client}&BOT_ID={old}&DIALOG_ID=chat{oldChat}&MESSAGE=good+day");
    keep(
        "oldDeal",
        "imbot.chat.add?CLIENT_ID={client}&BOT_ID={old}&ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C2&USERS[]=1");
    keep(
        "oldWorkgroup",
        "imbot.chat.add?CLIENT_ID={client}&BOT_ID={old}&ENTITY_TYPE=SONET_GROUP&ENTITY_ID=7&USERS[]=2");
    keep(
        "oldCommand",
        "imbot.command.register?CLIENT_ID={client}&BOT_ID={old}&COMMAND=tea&EVENT_COMMAND_ADD=http://bot.test/old&LANG[][LANGUAGE_ID]=en&LANG[0][TITLE]=Tea");
    keep(
        "app",
        "imbot.app.register?CLIENT_ID={client}&BOT_ID={old}&CODE=bell&JS_METHOD=PUT&LANG[][LANGUAGE_ID]=en&LANG[0][TITLE]=Bell");
    call("imbot.message.add?CLIENT_ID={client}&BOT_ID={old}&DIALOG_ID=1&MESSAGE=good+day");
    int old = number("old");
    names.put(
        "oldPrivate", portal.world.look(inside -> inside.chats.between(1, old).orElseThrow().id));
    keep("line", "im.chat.add?ENTITY_TYPE=LINES&ENTITY_ID=livechat%7C1&USERS[]={old}");
  }

  private void furnishOthers() {
    Actor bob = portal.world.as(2);
    int others = bob.createChat("Others", List.of(3), false);
    names.put("others", others);
    names.put("hidden", bob.say("chat" + others, "between us"));
    bob.upload("chat" + others, "secret.txt", new byte[] {1}, "");
    names.put(
        "hiddenFile",
        portal.world.look(
            inside -> inside.chats.find(others).orElseThrow().messages.get(1).files.get(0).id()));
    call(token(2), "im.chat.add?ENTITY_TYPE=ORDER&ENTITY_ID=others");
    names.put("called", portal.world.as(1).say("chat" + number("oldChat"), "/tea"));
    keep("told", "im.notify?USER_ID=1&MESSAGE=lunch");
    names.put("notice", portal.world.ask(1, "May Bob have the key?"));
  }

  Credentials token(int user) {
    return new Credentials.Token(
        portal.world.look(inside -> inside.access.issued(user).accessToken()));
  }

  int number(String name) {
    return (int) at(names, name);
  }

  /**
   * A call made in some way.
   *
   * @param how who calls, when, or what was done before; empty for the webhook, here and now
   */
  RestAnswer call(String how, String call) {
    Credentials by = portal.world.config().webhook();
    switch (how) {
      case "" -> {}
      case "full" -> portal.world.faults().limitBots(0);
      case "without-im" -> portal.world.faults().revokeScope("im");
      case "four-days-later" -> portal.world.advance(Duration.ofDays(4));
      case "twice" -> call(call);
      case "muted" -> call("im.chat.mute?CHAT_ID={chat}");
      case "lively" -> enliven();
      case "by-application" -> by = token(1);
      case "by-bob" -> by = token(2);
      case "by-bot" -> by = token(number("bot"));
      case "by-follower" -> {
        by = token(1);
        call(by, "im.v2.Event.subscribe");
        portal.world.as(2).say("chat" + number("own"), "hello");
      }
      case "by-binder" -> {
        by = token(1);
        call(by, "event.bind?EVENT=ONAPPTEST&HANDLER=http://bot.test/");
      }
      default -> throw new IllegalArgumentException("there is no way to call " + how);
    }
    return call(by, call);
  }

  private void enliven() {
    call("im.v2.File.upload?dialogId=chat{chat}&fields[name]=b.png&fields[content]={picture}");
    call("im.message.like?MESSAGE_ID={said}");
    call("im.message.add?DIALOG_ID=chat{chat}&MESSAGE=yes&REPLY_ID={said}");
  }

  /** A call by webhook, written as in a batch. */
  private RestAnswer call(String call) {
    return call(portal.world.config().webhook(), call);
  }

  private RestAnswer call(Credentials by, String call) {
    int question = call.indexOf('?');
    String method = question < 0 ? call : call.substring(0, question);
    Map<String, @Nullable Object> params = PhpQuery.decode(named(call.substring(question + 1)));
    return portal.world.call(new RestCall(by, method, question < 0 ? Map.of() : params));
  }

  private void keep(String name, String call, Object... path) {
    names.put(name, at(call(call).result(), path));
  }

  private String named(String text) {
    String whole = text;
    for (Map.Entry<String, Object> name : names.entrySet()) {
      whole = whole.replace("{" + name.getKey() + "}", String.valueOf(name.getValue()));
    }
    return whole;
  }

  /** Whether a name, be it with a star, stands for a method; a star keeps to a generation. */
  static boolean means(String methods, String method) {
    return method.matches(methods.replace(".", "\\.").replace("*", "((?!v2).)*"));
  }

  private static String encoded(String base64) {
    return URLEncoder.encode(base64, UTF_8);
  }
}
