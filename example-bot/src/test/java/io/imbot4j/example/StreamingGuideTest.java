package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.GrowingReply;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs what docs/streaming.md shows. */
class StreamingGuideTest {
  private interface Model {
    Stream<String> answer(String question);
  }

  private record Again() {}

  private final Model model = question -> Stream.of("Because ", "it *", "is* so", ".");

  @Test
  void the_reply_grows_as_shown() {
    try (FakePortal portal = FakePortal.with(PlainBot::new)) {
      Person ann = portal.user("Ann");
      // region: streamingTest
      ann.says("Why?").hears("Because it *is* so.").hearsNothing();
      // endregion
    }
  }

  @Test
  void the_reply_is_formatted() {
    try (FakePortal portal = FakePortal.with(MarkdownBot::new)) {
      portal.user("Ann").says("Why?").hears("Because it is so.").hearsNothing();
    }
  }

  @Test
  void the_reply_has_a_button() {
    try (FakePortal portal = FakePortal.with(ButtonBot::new)) {
      portal.user("Ann").says("Why?").seesButtons("Again").presses("Again").sees("No.");
    }
  }

  private final class PlainBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      // region: streaming
      try (GrowingReply reply = dialog.stream()) {
        model.answer(message.text()).forEach(reply::append);
      }
      // endregion
    }
  }

  private final class MarkdownBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      // region: streamingMarkdown
      try (GrowingReply reply = dialog.stream(LongText::markdown)) {
        model.answer(message.text()).forEach(reply::append);
      }
      // endregion
    }
  }

  private final class ButtonBot extends AbstractBot {
    @Override
    protected void routes(Routes on) {
      on.button(Again.class, (press, dialog) -> dialog.say("No."));
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      // region: streamingButtons
      GrowingReply reply = dialog.stream();
      try (reply) {
        model.answer(message.text()).forEach(reply::append);
      }
      Keyboard again = Keyboard.row(Button.of("Again", new Again()));
      List<MessageId> messages = reply.messages();
      dialog.edit(messages.get(messages.size() - 1), MessageEdit.of(again));
      // endregion
    }
  }
}
