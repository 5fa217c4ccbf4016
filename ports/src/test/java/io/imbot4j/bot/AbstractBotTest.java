package io.imbot4j.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AbstractBotTest {
  private final SilentDialog dialog = new SilentDialog("chat5", Locale.ENGLISH);

  @Nested
  class Hooks {
    static Stream<BotEvent> events() {
      return Events.oneOfEach().stream();
    }

    @Test
    void are_tried_with_every_event_there_is() {
      assertThat(events().map(Object::getClass))
          .containsExactlyInAnyOrder(BotEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void hear_their_event_and_no_other(BotEvent event) throws Exception {
      Listener bot = new Listener();

      bot.handle(event, dialog);

      assertThat(bot.heard).containsExactly(event.getClass());
    }

    @Test
    void of_a_bot_that_overrides_none_only_answer_a_command() throws Exception {
      AbstractBot bot = new AbstractBot() {};
      for (BotEvent event : Events.oneOfEach()) {
        bot.handle(event, dialog);
      }

      assertThat(dialog.said()).containsExactly("I do not know /help.");
    }
  }

  @Nested
  class Defaults {
    @Test
    void name_the_bot_after_its_class() {
      assertThat(new OfficeBot().profile().code()).hasToString("office");
      assertThat(new OfficeBot().profile().fullName()).isEqualTo("Office");
      assertThat(new AbstractBot() {}.profile().fullName()).isEqualTo("Bot");
    }

    @Test
    void do_not_hear_other_bots_and_have_no_routes() {
      assertThat(new OfficeBot().listensToBots()).isFalse();
      assertThat(new OfficeBot().table().all()).isEmpty();
    }

    @Test
    void tell_the_person_the_number_of_a_failure() throws Exception {
      new OfficeBot().fail(new Failure("k7", "a message", new IllegalStateException()), dialog);

      assertThat(dialog.said()).singleElement().asString().endsWith("give this number: k7");
    }
  }

  private static final class OfficeBot extends AbstractBot {}

  /** Overrides every hook there is. */
  private static final class Listener extends AbstractBot {
    private final List<Class<?>> heard = new ArrayList<>();

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      heard.add(BotEvent.MessageAdded.class);
    }

    @Override
    protected void onMessageEdited(Message message, Dialog dialog) {
      heard.add(BotEvent.MessageEdited.class);
    }

    @Override
    protected void onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog) {
      heard.add(deleted.getClass());
    }

    @Override
    protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) {
      heard.add(joined.getClass());
    }

    @Override
    protected void onCommand(BotEvent.CommandAdded called, Dialog dialog) {
      heard.add(called.getClass());
    }

    @Override
    protected void onReaction(BotEvent.ReactionChanged reaction, Dialog dialog) {
      heard.add(reaction.getClass());
    }

    @Override
    protected void onContext(BotEvent.ContextOpened opened, Dialog dialog) {
      heard.add(opened.getClass());
    }

    @Override
    protected void onBotDeleted(BotEvent.BotDeleted deleted) {
      heard.add(deleted.getClass());
    }

    @Override
    protected void onObserved(BotEvent.Observed observed) {
      heard.add(observed.getClass());
    }

    @Override
    protected void onUnknown(BotEvent.Unknown unknown) {
      heard.add(unknown.getClass());
    }
  }
}
