package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.UserEventPage;
import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import io.imbot4j.world.RestCall;
import io.imbot4j.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hook that hears each event, at work in an emulated portal; docs/events shows them. */
class EventHooksTest {
  private static final List<String> REMOVED = new CopyOnWriteArrayList<>();

  private static final String GREETING = "I keep the ovens";

  static final class OvenBot extends AbstractBot {
    // region: BotEvent.MessageAdded
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      dialog.say("You said " + message.text());
    }

    // endregion

    // region: BotEvent.MessageEdited
    @Override
    protected void onMessageEdited(Message message, Dialog dialog) {
      dialog.say("You mean " + message.text());
    }

    // endregion

    // region: BotEvent.MessageDeleted
    @Override
    protected void onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog) {
      dialog.say("Never mind");
    }

    // endregion

    // region: BotEvent.JoinedChat
    @Override
    protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) {
      dialog.say("I keep the ovens");
    }

    // endregion

    // region: BotEvent.CommandAdded
    @Override
    protected void onCommand(BotEvent.CommandAdded called, Dialog dialog) {
      dialog.say("There is no " + called.command().name());
    }

    // endregion

    // region: BotEvent.ReactionChanged
    @Override
    protected void onReaction(BotEvent.ReactionChanged reaction, Dialog dialog) {
      dialog.say(reaction.added() ? "Thank you" : "Pity");
    }

    // endregion

    // region: BotEvent.ContextOpened
    @Override
    protected void onContext(BotEvent.ContextOpened opened, Dialog dialog) {
      dialog.say("Is it about order " + opened.context().get("order") + "?");
    }

    // endregion

    // region: BotEvent.BotDeleted
    @Override
    protected void onBotDeleted(BotEvent.BotDeleted deleted) {
      REMOVED.add(deleted.origin().portal().value());
    }
    // endregion
  }

  private static FakePortal portal(Generation generation) {
    return FakePortal.of(OvenBot::new).generation(generation).start();
  }

  @ParameterizedTest
  @EnumSource
  void hear_what_is_said_and_what_becomes_of_it(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      Person ann = portal.user("Ann");
      ann.says("hot").hearsOf(GREETING).hearsOf("You said hot");
      ann.edits("warm").hearsOf("You mean warm");
      ann.deletes().hearsOf("Never mind");
      ann.says("/bake").hearsOf("bake");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hear_where_the_bot_comes(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      Person ann = portal.user("Ann");
      ann.in(portal.group("Ovens", ann)).sees(GREETING);
    }
  }

  @Test
  void hear_signs() {
    try (FakePortal portal = portal(Generation.V2)) {
      portal
          .user("Ann")
          .says("hot")
          .hearsOf(GREETING)
          .hearsOf("You said hot")
          .reacts("fire")
          .hearsOf("Thank you");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hear_a_context(Generation generation) {
    try (FakePortal portal = portal(generation)) {
      portal
          .user("Ann")
          .opens(Map.of("order", "318"))
          .hearsOf(GREETING)
          .hearsOf("Is it about order 318?");
    }
  }

  @Test
  void hear_the_end() {
    REMOVED.clear();
    try (FakePortal portal = portal(Generation.V1)) {
      World world = portal.world();
      int bot = world.snapshot().bots().get(0).id();
      assertThat(
              world
                  .call(
                      new RestCall(
                          world.config().webhook(),
                          "imbot.unregister",
                          Map.of("BOT_ID", bot, "CLIENT_ID", "c4nary-a-bot-token-for-tests")))
                  .error())
          .isEmpty();
      portal.awaitIdle();
      assertThat(REMOVED).hasSize(1);
    }
  }

  @Test
  void hear_what_happens_to_a_user() {
    Bakery bakery = new Bakery();
    var events = bakery.user.events();
    events.subscribe();
    String chat = "chat" + bakery.annsChat;
    int said = bakery.world.as(2).say(chat, "Who bakes?");
    bakery.world.as(2).edit(said, "Who bakes tonight?");
    bakery.world.as(2).react(said, "fire");
    bakery.world.as(2).delete(said);
    List<String> seen = new ArrayList<>();
    // region: UserEvent
    UserEventPage page = events.fetch(0, 100);
    for (UserEvent event : page.events()) {
      if (event instanceof UserEvent.MessageAdded added) {
        seen.add("added " + added.message().text());
      } else if (event instanceof UserEvent.MessageEdited edited) {
        seen.add("edited " + edited.message().text());
      } else if (event instanceof UserEvent.MessageDeleted deleted) {
        seen.add("deleted " + deleted.chat().name());
      } else if (event instanceof UserEvent.ReactionChanged reaction) {
        seen.add("reaction " + reaction.reaction());
      } else if (event instanceof UserEvent.JoinedChat joined) {
        seen.add("joined " + joined.chat().name());
      }
    }
    // endregion
    assertThat(seen).contains("added Who bakes?", "edited Who bakes tonight?");
    assertThat(seen).anyMatch(one -> one.startsWith("deleted"));
    assertThat(seen).anyMatch(one -> one.startsWith("reaction"));
  }
}
