package io.imbot4j.wire;

import io.imbot4j.domain.app.Revision;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Capabilities;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a bot can do: by its generation, its type, its portal's revision and its scopes.
 */
final class Abilities {
  private static final int PRIVATE_TEXT_FIELDS = 34;
  private static final List<Capability> V2_ONLY =
      List.of(
          Capability.REACTIONS,
          Capability.REPLIES,
          Capability.FORWARDS,
          Capability.READ_MESSAGES,
          Capability.MARK_AS_READ,
          Capability.FILES,
          Capability.CHATS_FOR_AN_OWNER,
          Capability.SORTED_USERS,
          Capability.CHAT_DESCRIPTIONS,
          Capability.TEXT_FIELD,
          Capability.PRIVATE_TEXT_FIELD,
          Capability.LIST_COMMANDS,
          Capability.FETCH,
          Capability.USER_EVENTS);
  private static final List<Capability> V1_ONLY =
      List.of(
          Capability.CONTEXT_MENUS,
          Capability.MESSAGES_BETWEEN,
          Capability.ANSWERS_BY_NAME,
          Capability.TOGGLED_LIKES,
          Capability.HIDDEN_HISTORY,
          Capability.ICONS);

  private final Map<Capability, String> missing = new LinkedHashMap<>();

  private Abilities() {}

  static Capabilities v1(Caller caller) {
    Abilities abilities = new Abilities();
    V2_ONLY.forEach(
        each ->
            abilities.lack(
                each,
                "the older generation has no method for " + each + "; move the bot to imbot.v2"));
    abilities.scoped(new Application(caller).scopes(), Capability.OPEN_LINES, "imopenlines");
    return new Capabilities(abilities.missing);
  }

  /** Asks all of it in one call, since a new gateway may be made for every portal. */
  static Capabilities v2(AsBot bot) {
    Fields wanted = new Fields().put("botId", bot.id().value());
    wanted.put("botToken", bot.caller().revealed());
    Batch batch =
        new Batch()
            .add("scopes", "scope", Map.of())
            .add("revision", "imbot.v2.Revision.get", Map.of())
            .add("bot", "imbot.v2.Bot.get", plain(wanted));
    BatchAnswer answer = new Batches(bot.caller()).send(batch);
    Abilities abilities = new Abilities();
    V1_ONLY.forEach(
        each ->
            abilities.lack(
                each,
                "imbot.v2 has no method for " + each + "; use a bot of the older generation"));
    Set<String> scopes = Application.words(Tree.of(answer.result("scopes")));
    abilities.scoped(scopes, Capability.BOUND_CHATS, "im");
    abilities.scoped(scopes, Capability.USER_EVENTS, "im");
    abilities.scoped(scopes, Capability.OPEN_LINES, "imopenlines");
    abilities.since(revision(answer), Capability.PRIVATE_TEXT_FIELD, PRIVATE_TEXT_FIELDS);
    abilities.reading(BotType.parse(Tree.of(answer.result("bot")).at("bot", "type").text()));
    return new Capabilities(abilities.missing);
  }

  private static Map<String, Object> plain(Fields fields) {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields
        .map()
        .forEach(
            (key, value) -> {
              if (value != null) {
                plain.put(key, value);
              }
            });
    return plain;
  }

  /** A portal too old to say its revision has none of what newer ones brought. */
  private static Revision revision(BatchAnswer answer) {
    return answer.failure("revision").isPresent()
        ? Revision.UNKNOWN
        : Application.revision(Tree.of(answer.result("revision")));
  }

  private void scoped(Set<String> scopes, Capability capability, String scope) {
    if (!scopes.contains(scope)) {
      lack(
          capability,
          capability + " want the scope " + scope + "; add it to the webhook or the application");
    }
  }

  private void since(Revision revision, Capability capability, int first) {
    if (revision.rest() < first) {
      lack(
          capability,
          capability
              + " works from revision "
              + first
              + " and the portal has "
              + revision.rest()
              + "; update the portal");
    }
  }

  private void reading(@Nullable BotType type) {
    if (!BotType.SUPERVISOR.equals(type) && !BotType.PERSONAL.equals(type)) {
      lack(
          Capability.READ_MESSAGES,
          "only bots of the types supervisor and personal read messages; register it as one");
    }
  }

  private void lack(Capability capability, String why) {
    missing.putIfAbsent(capability, why);
  }
}
