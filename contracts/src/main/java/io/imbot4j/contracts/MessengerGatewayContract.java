package io.imbot4j.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.SentFile;
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
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every gateway must do, of either generation: what a bot cannot do by its {@link
 * MessengerGateway#capabilities} must be refused by name. To check yours, extend this and say how
 * to make one.
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

  /** Whether the bot cannot do this, and then refuses the call by name before it is made. */
  private boolean isRefusedByName(Capability needed, Consumer<MessengerGateway> call) {
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

  @Nested
  class Chats {
    @Test
    void are_opened_and_can_be_written_to() {
      NewChat team = NewChat.titled("Team").users(new UserId(1)).build();
      ChatId chat = gateway().chats().open(team).id();
      assertThat(gateway().messages().send(DialogId.of(chat), NewMessage.of("hello"))).isNotNull();
      assertThat(gateway().chats().get(DialogId.of(chat)).dialog()).isEqualTo(DialogId.of(chat));
    }

    @Test
    void bound_to_something_are_found_again() {
      EntityBinding deal = EntityBinding.deal(1663);
      assertThat(gateway().chats().find(deal)).isEmpty();
      ChatId chat = gateway().chats().open(NewChat.titled("Deal 1663").boundTo(deal).build()).id();
      assertThat(gateway().chats().find(deal)).contains(chat);
    }
  }

  @Nested
  class Invite {
    private final UserId ann = new UserId(1);
    private final UserId bob = new UserId(2);

    @Test
    void brings_somebody_into_a_chat_of_the_bot() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").build()).id();
      assertThat(members(chat)).doesNotContain(ann, bob);
      gateway().chats().invite(chat, List.of(ann, bob));
      assertThat(members(chat)).contains(ann, bob);
    }

    @Test
    void brings_somebody_into_a_bound_chat() {
      EntityBinding deal = EntityBinding.deal(1664);
      ChatId chat = gateway().chats().open(NewChat.titled("Deal 1664").boundTo(deal).build()).id();
      gateway().chats().invite(chat, List.of(bob));
      assertThat(members(chat)).contains(bob);
    }

    @Test
    void changes_nothing_for_who_is_there() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").users(bob).build()).id();
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
  class Members {
    private final UserId bob = new UserId(2);

    @Test
    void are_listed_and_taken_out() {
      ChatId chat = gateway().chats().open(NewChat.titled("Team").users(bob).build()).id();
      DialogId team = DialogId.of(chat);
      assertThat(gateway().chats().users(team)).extracting(User::id).contains(bob);
      gateway().chats().remove(team, bob);
      assertThat(members(chat)).doesNotContain(bob);
    }

    @Test
    void are_not_listed_for_a_private_dialog() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().chats().users(person()));
    }
  }

  @Nested
  class Leave {
    @Test
    void takes_the_bot_out() {
      DialogId team =
          gateway().chats().open(NewChat.titled("Team").users(new UserId(2)).build()).dialog();
      gateway().chats().leave(team);
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().messages().send(team, NewMessage.of("hello")));
    }
  }

  @Nested
  class Commands {
    @Test
    void are_changed_and_keep_their_number() {
      CommandName name = new CommandName("help");
      Command old = gateway().commands().register(NewCommand.of(name, title, Map.of()));
      Command changed =
          gateway()
              .commands()
              .update(old.id(), NewCommand.of(name, Map.of("en", "Help"), Map.of()));
      assertThat(changed.id()).isEqualTo(old.id());
      if (isRefusedByName(Capability.LIST_COMMANDS, bot -> bot.commands().list())) {
        assertThat(changed.title()).isEqualTo("Help");
        return;
      }
      assertThat(gateway().commands().list())
          .extracting(Command::id, Command::title)
          .containsExactly(tuple(old.id(), "Help"));
    }

    @Test
    void are_registered_once_and_listed() {
      NewCommand help = NewCommand.of(new CommandName("help"), title, Map.of());
      Command registered = gateway().commands().register(help);
      CommandId id = registered.id();
      assertThat(gateway().commands().register(help).id()).isEqualTo(id);
      if (isRefusedByName(Capability.LIST_COMMANDS, bot -> bot.commands().list())) {
        return;
      }
      assertThat(gateway().commands().list()).extracting(Command::id).containsExactly(id);
      assertThat(gateway().commands().list())
          .extracting(Command::name)
          .containsExactly(help.name());
    }

    @Test
    void are_taken_away() {
      CommandId id = gateway().commands().register(NewCommand.hidden(new CommandName("vote"))).id();
      gateway().commands().unregister(id);
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().commands().unregister(id));
      if (isRefusedByName(Capability.LIST_COMMANDS, bot -> bot.commands().list())) {
        return;
      }
      assertThat(gateway().commands().list()).isEmpty();
    }
  }

  @Nested
  class Files {
    private final byte[] bytes = bytes();
    private final NewFile menu = NewFile.of("menu.bin", FileContent.of(bytes));

    private byte[] bytes() {
      byte[] bytes = new byte[100_001];
      new Random(1).nextBytes(bytes);
      return bytes;
    }

    @Test
    void come_back_as_they_were_sent() {
      if (isRefusedByName(Capability.FILES, bot -> bot.files().upload(person(), menu))) {
        return;
      }
      SentFile sent = gateway().files().upload(person(), menu.saying(Text.of("Soup!")));
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      gateway().files().download(FileId.of(sent.file()), back);
      assertThat(back.toByteArray()).isEqualTo(bytes);
      assertThat(sent.file().name()).isEqualTo("menu.bin");
      assertThat(sent.file().size()).isEqualTo(bytes.length);
      assertThat(sent.dialog()).isEqualTo(person());
      assertThat(shown(sent.message())).isEqualTo("Soup!");
    }

    @Test
    void tell_how_far_they_came() {
      if (isRefusedByName(Capability.FILES, bot -> bot.files().upload(person(), menu))) {
        return;
      }
      List<Long> up = new ArrayList<>();
      SentFile sent = gateway().files().upload(person(), menu, (moved, size) -> up.add(moved));
      assertThat(up).isSorted().endsWith((long) bytes.length);
      List<Long> down = new ArrayList<>();
      gateway()
          .files()
          .download(
              FileId.of(sent.file()),
              OutputStream.nullOutputStream(),
              (moved, size) -> down.add(moved));
      assertThat(down).isSorted().endsWith((long) bytes.length);
    }

    @Test
    void are_refused_where_the_bot_is_not() {
      if (isRefusedByName(Capability.FILES, bot -> bot.files().upload(person(), menu))) {
        return;
      }
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway().files().upload(ELSEWHERE, menu))
          .withMessageContaining("imbot.v2.File.upload");
    }

    @Test
    void are_not_found_where_there_are_none() {
      if (isRefusedByName(
          Capability.FILES,
          bot -> bot.files().download(new FileId(1), OutputStream.nullOutputStream()))) {
        return;
      }
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () ->
                  gateway().files().download(new FileId(999_999), OutputStream.nullOutputStream()))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("FILE_NOT_FOUND"));
    }
  }

  @Test
  void typing_is_shown_without_complaint() {
    gateway().chats().show(InputAction.TYPING, person(), null);
  }
}
