package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ColorToken;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every gateway must do with messages; a part of {@link MessengerGatewayContract}. */
abstract class MessagesContract {
  private static final Duration SOON = Duration.ofSeconds(10);

  /** A chat the bot is not in, or that does not exist. */
  static final DialogId ELSEWHERE = DialogId.of(new ChatId(404));

  /**
   * A gateway to a portal where the bot is registered and may use the scopes {@code imbot} and
   * {@code im}.
   */
  protected abstract MessengerGateway gateway();

  /** A person the bot may write to in private. */
  protected abstract DialogId person();

  /** The text of a message as a person sees it now; {@code ""} for one that is gone. */
  protected abstract String shown(MessageId id);

  /** Whether the bot cannot do this, and then refuses the call by name before it is made. */
  final boolean isRefusedByName(Capability needed, Consumer<MessengerGateway> call) {
    if (gateway().capabilities().can(needed)) {
      return false;
    }
    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> call.accept(gateway()))
        .satisfies(refused -> assertThat(refused.code()).isEmpty());
    return true;
  }

  @Nested
  class Send {
    @Test
    void gives_every_message_its_own_id() {
      MessageId first = gateway().messages().send(person(), NewMessage.of("one"));
      assertThat(gateway().messages().send(person(), NewMessage.of("two"))).isNotEqualTo(first);
      assertThat(shown(first)).isEqualTo("one");
    }

    @Test
    void sends_many_in_order_and_tells_which_failed() {
      Text trap = Text.of("#2 + $result[c0][id]");
      List<Sent> sent =
          gateway()
              .messages()
              .sendAll(
                  List.of(
                      new Addressed(person(), NewMessage.of("one")),
                      new Addressed(ELSEWHERE, NewMessage.of("lost")),
                      new Addressed(person(), NewMessage.of(trap))),
                  Duration.ofMinutes(1));

      assertThat(shown(sent.get(0).id())).isEqualTo("one");
      assertThat(sent.get(1).failure()).isInstanceOf(PortalException.Refused.class);
      assertThat(shown(sent.get(2).id())).isEqualTo(trap.bb());
      assertThat(sent.get(0).id().value()).isLessThan(sent.get(2).id().value());
    }

    @Test
    void keeps_formatting_line_breaks_and_signs_beyond_ascii() {
      Text text = Text.of("50% + 1 = ½ & «да» 😀").newLine().bold("[b]");
      assertThat(shown(gateway().messages().send(person(), NewMessage.of(text))))
          .isEqualTo(text.bb());
    }

    @Test
    void carries_buttons() {
      Keyboard buttons =
          Keyboard.row(Button.send("Yes", "yes"), Button.copy("Copy", "42"))
              .andRow(Button.put("Put", "/help"));
      assertThat(gateway().messages().send(person(), NewMessage.of("Choose").with(buttons)))
          .isNotNull();
    }

    @Test
    void carries_blocks_of_every_kind() {
      Attach blocks =
          Attach.of(
                  new AttachBlock.Message(Text.of("Printer")),
                  new AttachBlock.Link("https://x.example/7", "Ticket 7", null, null),
                  new AttachBlock.Person("Ann Lee", null, null, null),
                  new AttachBlock.Delimiter(0, null),
                  AttachBlock.Grid.of(AttachBlock.Display.ROW, AttachBlock.Cell.of("Who", "Ann")),
                  new AttachBlock.Image("/plan.png", null, null, 0, 0),
                  new AttachBlock.File("/plan.pdf", "plan.pdf", 2_048))
              .in(ColorToken.ALERT);
      MessageId id = gateway().messages().send(person(), NewMessage.of("Ticket 7").with(blocks));
      assertThat(shown(id)).isEqualTo("Ticket 7");
    }

    @Test
    void keeps_the_code_of_a_refusal() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().messages().send(ELSEWHERE, NewMessage.of("hello")))
          .satisfies(refused -> assertThat(refused.code()).isIn("ACCESS_DENIED", "WRONG_REQUEST"))
          .withMessageContaining("imbot.");
    }
  }

  @Nested
  class Edit {
    @Test
    void changes_the_text() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      gateway().messages().edit(id, MessageEdit.of("two"));
      assertThat(shown(id)).isEqualTo("two");
    }

    @Test
    void is_refused_for_a_message_that_is_not_there() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () -> gateway().messages().edit(new MessageId(999_999), MessageEdit.of("two")));
    }

    @Test
    void behind_replies_does_the_same() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      gateway().messages().edit(id, MessageEdit.of("two"), SOON);
      assertThat(shown(id)).isEqualTo("two");
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () -> gateway().messages().edit(new MessageId(999_999), MessageEdit.of("two"), SOON));
    }
  }

  @Nested
  class React {
    @Test
    void puts_a_sign_on_a_message_and_takes_it_away() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      gateway().messages().react(id, Reaction.LIKE);
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().messages().react(id, Reaction.LIKE))
          .satisfies(
              refused ->
                  assertThat(refused.code()).isIn("REACTION_ALREADY_SET", "WITHOUT_CHANGES"));
      gateway().messages().unreact(id, Reaction.LIKE);
      gateway().messages().react(id, Reaction.LIKE);
    }

    @Test
    void puts_another_sign_where_it_can() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      if (isRefusedByName(Capability.REACTIONS, bot -> bot.messages().react(id, Reaction.FIRE))) {
        return;
      }
      gateway().messages().react(id, Reaction.FIRE);
      gateway().messages().unreact(id, Reaction.FIRE);
    }

    @Test
    void toggles_a_like_where_it_can() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      if (isRefusedByName(Capability.TOGGLED_LIKES, bot -> bot.messages().toggleLike(id))) {
        return;
      }
      gateway().messages().toggleLike(id);
      gateway().messages().unreact(id, Reaction.LIKE);
      gateway().messages().toggleLike(id);
      gateway().messages().toggleLike(id);
      gateway().messages().react(id, Reaction.LIKE);
    }
  }

  @Nested
  class Reply {
    @Test
    void carries_what_it_answers_where_it_can() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      NewMessage reply = NewMessage.of("two").replyingTo(id);
      if (isRefusedByName(Capability.REPLIES, bot -> bot.messages().send(person(), reply))) {
        return;
      }
      assertThat(shown(gateway().messages().send(person(), reply))).isEqualTo("two");
    }
  }

  @Nested
  class Read {
    @Test
    void says_how_far_a_chat_is_read() {
      if (isRefusedByName(Capability.MARK_AS_READ, bot -> bot.messages().read(person(), null))) {
        return;
      }
      ChatId chat = gateway().chats().open(NewChat.titled("Team").build()).id();
      MessageId last = gateway().messages().send(DialogId.of(chat), NewMessage.of("one"));
      ReadState read = gateway().messages().read(DialogId.of(chat), last);
      assertThat(read.chat()).isEqualTo(chat);
      assertThat(read.upTo()).isEqualTo(last);
    }
  }

  @Nested
  class Delete {
    @Test
    void removes_the_message() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      gateway().messages().delete(id);
      assertThat(shown(id)).isEmpty();
    }
  }
}
