package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what a move does. */
record MoveSentences(
    Standing standing, boolean unregisters, AbstractBot bot, BotRegistration wanted) {
  MovePlan plan() {
    Bot old = standing.old();
    return new MovePlan(obstacle(old), happens(old), noticed(old), lost(old), unknown(old));
  }

  private @Nullable String obstacle(@Nullable Bot old) {
    return old != null && standing.isStuck()
        ? Standing.kept(wanted.profile().code(), old.id())
        : null;
  }

  private List<String> happens(@Nullable Bot old) {
    Bot moved = standing.moved();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        moved == null
            ? "The bot \""
                + wanted.profile().code()
                + "\" is registered with imbot.v2 and gets a number of its own."
            : "Bot "
                + moved.id()
                + " is registered with imbot.v2 already; it is brought in line with its profile.");
    int commands = new RouteTable(bot).commands().registrations().size();
    sentences.add("Its commands are registered with it: " + commands + ".");
    sentences.add(
        wanted.delivery() instanceof Delivery.Webhook webhook
            ? "Its events are posted to " + webhook.url() + " in the form of imbot.v2."
            : "Its events wait at the portal and are fetched.");
    if (old != null) {
      sentences.add(
          unregisters
              ? "At the end bot " + old.id() + " of the older generation is unregistered."
              : "Bot "
                  + old.id()
                  + " of the older generation stays, and its events go on in their own form.");
    }
    return sentences;
  }

  private List<String> noticed(@Nullable Bot old) {
    if (old == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "People find a bot \""
            + wanted.profile().fullName()
            + "\" with an empty private dialog; what they said to bot "
            + old.id()
            + " stays in the dialog with that one.");
    sentences.add("The new bot is in no group until somebody brings it in.");
    sentences.add("Buttons on messages of bot " + old.id() + " still call that one.");
    if (!unregisters) {
      sentences.add("Both bots are there and answer until the older one is unregistered.");
    }
    return sentences;
  }

  private List<String> lost(@Nullable Bot old) {
    List<String> sentences = new ArrayList<>();
    if (old != null && unregisters) {
      sentences.add(
          "The private dialogs of bot "
              + old.id()
              + " are deleted with all that was said in them.");
    }
    if (old != null) {
      sentences.add("Conversations and timers of bot " + old.id() + " do not come along.");
    }
    sentences.add("Context menus, icons and messages between two people: imbot.v2 has none.");
    sentences.add(
        "Chats bound to a deal or a task: the authorising user opens and owns them, which wants the"
            + " scope im.");
    return sentences;
  }

  private List<String> unknown(@Nullable Bot old) {
    List<String> sentences = new ArrayList<>();
    if (old == null) {
      sentences.add(
          "Whether there was a bot of the older generation: none is shown, which is so too where an"
              + " incoming webhook registered it with another CLIENT_ID.");
    } else if (standing.moved() == null && old.code().equals(wanted.profile().code())) {
      sentences.add(
          "Whether the portal lets both bots have the code \""
              + old.code()
              + "\"; where it does not, nothing is done and the move says so.");
    }
    if (old != null && !unregisters) {
      sentences.add("Whether a command both bots have calls both of them in a group.");
    }
    return sentences;
  }
}
