package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bots of both generations say. */
class MessageExamplesTest {
  private final Bakery bakery = new Bakery();
  private final BotMessages messages = bakery.bot.messages();
  private final BotMessages oldMessages = bakery.oldBot.messages();
  private final MessageId said = messages.send(bakery.shift, NewMessage.of("The rye is in"));
  private final MessageId saidBefore =
      oldMessages.send(bakery.dialogWithAnn, NewMessage.of("500 g"));

  @Test
  void sends_a_message() {
    // region: imbot.v2.Chat.Message.send
    Keyboard days = Keyboard.row(Button.command("Friday", "rota", "friday"));
    Attach tonight = Attach.of(new AttachBlock.Message(Text.of("Tonight: Mira")));
    MessageId id =
        messages.send(bakery.shift, NewMessage.of("Which day?").with(days).with(tonight));
    Forwarded passedOn =
        messages.forward(
            bakery.dialogWithAnn, Map.of("0d9b1c52-6a53-4f0e-8a7c-5b1f7e6a2d31", id), null);
    NewMessage open = NewMessage.of("The shop is open");
    List<Sent> all =
        messages.sendAll(
            List.of(new Addressed(bakery.shift, open), new Addressed(bakery.dialogWithAnn, open)),
            Duration.ofMinutes(1));
    // endregion
    assertThat(passedOn.byUuid()).hasSize(1);
    assertThat(all).hasSize(2).allSatisfy(each -> assertThat(each.failure()).isNull());
  }

  @Test
  void changes_a_message() {
    // region: imbot.v2.Chat.Message.update
    messages.edit(said, MessageEdit.of("The rye is done").with(Keyboard.NONE));
    // endregion
    assertThat(messages.get(said).text()).isEqualTo("The rye is done");
  }

  @Test
  void deletes_a_message() {
    // region: imbot.v2.Chat.Message.delete
    messages.delete(said); // a notice stays
    messages.wipe(messages.send(bakery.shift, NewMessage.of("oops"))); // nothing stays
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.Message.delete");
  }

  @Test
  void puts_a_reaction() {
    // region: imbot.v2.Chat.Message.Reaction.add
    messages.react(said, Reaction.FIRE);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.Message.Reaction.add");
  }

  @Test
  void takes_a_reaction() {
    messages.react(said, Reaction.FIRE);
    // region: imbot.v2.Chat.Message.Reaction.delete
    messages.unreact(said, Reaction.FIRE);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.Message.Reaction.delete");
  }

  @Test
  void marks_as_read() {
    // region: imbot.v2.Chat.Message.read
    ReadState read = messages.read(bakery.shift, said);
    // endregion
    assertThat(read.unread()).isZero();
  }

  @Test
  void reads_a_message() {
    // region: imbot.v2.Chat.Message.get
    Message message = messages.get(said);
    // endregion
    assertThat(message.text()).isEqualTo("The rye is in");
  }

  @Test
  void reads_around_a_message() {
    // region: imbot.v2.Chat.Message.getContext
    MessagePage around = messages.context(said, 10);
    // endregion
    assertThat(around.messages()).isNotEmpty();
  }

  @Test
  void sends_a_message_in_the_first_generation() {
    // region: imbot.message.add
    MessageId id = oldMessages.send(bakery.dialogWithAnn, NewMessage.of("750 g"));
    MessageId between = oldMessages.sendBetween(bakery.ann, bakery.bob, NewMessage.of("Your turn"));
    // endregion
    assertThat(between).isNotEqualTo(id);
  }

  @Test
  void changes_a_message_in_the_first_generation() {
    // region: imbot.message.update
    oldMessages.edit(saidBefore, MessageEdit.of("505 g"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.message.update");
  }

  @Test
  void deletes_a_message_in_the_first_generation() {
    // region: imbot.message.delete
    oldMessages.wipe(saidBefore);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.message.delete");
  }

  @Test
  void likes_a_message_in_the_first_generation() {
    // region: imbot.message.like
    oldMessages.react(saidBefore, Reaction.LIKE);
    oldMessages.unreact(saidBefore, Reaction.LIKE);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.message.like");
  }
}
