package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ColorToken;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every gateway of the second generation must do. To check yours, extend this and say how to
 * make one.
 */
public abstract class MessengerGatewayContract {
  /** A chat the bot is not in, or that does not exist. */
  private static final DialogId ELSEWHERE = DialogId.of(new ChatId(404));

  private final Map<String, String> title = Map.of("en", "Show what I can do");

  /** For subclasses. */
  protected MessengerGatewayContract() {}

  /**
   * A gateway to a portal where the bot is registered and may use the scopes {@code imbot} and
   * {@code im}.
   */
  protected abstract MessengerGateway gateway();

  /** A person the bot may write to in private. */
  protected abstract DialogId person();

  /** The text of a message as a person sees it now; {@code ""} for one that is gone. */
  protected abstract String shown(MessageId id);

  /** Who is in a group chat now, the bot itself or not. */
  protected abstract Set<UserId> members(ChatId chat);

  @Nested
  class Send {
    @Test
    void gives_every_message_its_own_id() {
      MessageId first = gateway().messages().send(person(), NewMessage.of("one"));
      assertThat(gateway().messages().send(person(), NewMessage.of("two"))).isNotEqualTo(first);
      assertThat(shown(first)).isEqualTo("one");
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
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("ACCESS_DENIED"))
          .withMessageContaining("imbot.v2.Chat.Message.send");
    }
  }

  @Nested
  class Edit {
    @Test
    void changes_the_text() {
      MessageId id = gateway().messages().send(person(), NewMessage.of("one"));
      gateway().messages().edit(id, NewMessage.of("two"));
      assertThat(shown(id)).isEqualTo("two");
    }

    @Test
    void is_refused_for_a_message_that_is_not_there() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () -> gateway().messages().edit(new MessageId(999_999), NewMessage.of("two")));
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

  @Nested
  class Chats {
    @Test
    void are_opened_and_can_be_written_to() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").build());
      assertThat(gateway().messages().send(DialogId.of(chat), NewMessage.of("hello"))).isNotNull();
      assertThat(gateway().chats().get(DialogId.of(chat)).dialog()).isEqualTo(DialogId.of(chat));
    }

    @Test
    void bound_to_something_are_found_again() {
      EntityBinding deal = EntityBinding.deal(1663);
      assertThat(gateway().chats().find(deal)).isEmpty();
      ChatId chat = gateway().chats().open(NewChat.titled("Deal 1663").boundTo(deal).build());
      assertThat(gateway().chats().find(deal)).contains(chat);
    }
  }

  @Nested
  class Invite {
    private final UserId ann = new UserId(1);
    private final UserId bob = new UserId(2);

    @Test
    void brings_somebody_into_a_chat_of_the_bot() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").build());
      assertThat(members(chat)).doesNotContain(ann, bob);
      gateway().chats().invite(chat, List.of(ann, bob));
      assertThat(members(chat)).contains(ann, bob);
    }

    @Test
    void brings_somebody_into_a_bound_chat() {
      EntityBinding deal = EntityBinding.deal(1664);
      ChatId chat = gateway().chats().open(NewChat.titled("Deal 1664").boundTo(deal).build());
      gateway().chats().invite(chat, List.of(bob));
      assertThat(members(chat)).contains(bob);
    }

    @Test
    void changes_nothing_for_who_is_there() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").users(bob).build());
      Set<UserId> before = members(chat);
      gateway().chats().invite(chat, List.of(bob));
      gateway().chats().invite(chat, List.of());
      assertThat(members(chat)).isEqualTo(before);
    }

    @Test
    void is_refused_for_a_chat_that_is_not_there() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().chats().invite(new ChatId(404), List.of(bob)));
    }
  }

  @Nested
  class Commands {
    @Test
    void are_registered_once_and_listed() {
      NewCommand help = NewCommand.of(new CommandName("help"), title, Map.of());
      CommandId id = gateway().commands().register(help);
      assertThat(gateway().commands().register(help)).isEqualTo(id);
      assertThat(gateway().commands().list()).extracting(Command::id).containsExactly(id);
      assertThat(gateway().commands().list())
          .extracting(Command::name)
          .containsExactly(help.name());
    }

    @Test
    void are_taken_away() {
      CommandId id = gateway().commands().register(NewCommand.hidden(new CommandName("vote")));
      gateway().commands().unregister(id);
      assertThat(gateway().commands().list()).isEmpty();
    }
  }

  @Test
  void typing_is_shown_without_complaint() {
    gateway().chats().typing(person(), null);
  }
}
