package io.imbot4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final User ANN = User.named(new UserId(1), "Ann");
  private static final User ROBOT = User.bot(new UserId(9), "Robot");

  @Nested
  class Received {
    private static Message from(@Nullable User author) {
      return new Message(
          new MessageId(5), Chat.at(DialogId.parse("1")), author, "[b]hi[/b]", List.of(), null);
    }

    @Test
    void reads_as_plain_text() {
      assertThat(from(ANN).text()).isEqualTo("hi");
    }

    @Test
    void knows_who_wrote_it() {
      assertThat(from(ANN).isFromBot()).isFalse();
      assertThat(from(ANN).isSystem()).isFalse();
      assertThat(from(ROBOT).isFromBot()).isTrue();
      assertThat(from(null).isSystem()).isTrue();
      assertThat(from(null).isFromBot()).isFalse();
    }
  }

  @Nested
  class New {
    @Test
    void has_text() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewMessage.of(" "))
          .withMessage("message text is blank; the portal does not take a message without text");
    }

    @Test
    void is_escaped_where_it_is_plain() {
      assertThat(NewMessage.of("[b]").text()).isEqualTo(Text.of("[b]"));
    }

    @Test
    void changes_one_thing_at_a_time() {
      Keyboard keyboard = Keyboard.row(Button.send("Yes", "yes"));
      Attach attach = Attach.of(new AttachBlock.Delimiter(0, null));
      Menu menu = Menu.of(MenuItem.doing("Copy", new ButtonAction.Copy("hi")));
      NewMessage message =
          NewMessage.of("hi")
              .with(keyboard)
              .with(attach)
              .with(menu)
              .replyingTo(new MessageId(5))
              .asSystem()
              .withoutUrlPreview()
              .named("u-1")
              .withoutConnector()
              .silentForConnector();

      assertThat(message)
          .isEqualTo(
              new NewMessage(
                  Text.of("hi"),
                  keyboard,
                  attach,
                  menu,
                  new MessageId(5),
                  true,
                  false,
                  "u-1",
                  true,
                  true));
    }

    @Test
    void may_be_blocks_alone() {
      Attach attach = Attach.of(new AttachBlock.Delimiter(0, null));
      assertThat(NewMessage.of(attach).text().isBlank()).isTrue();
      assertThatIllegalArgumentException().isThrownBy(() -> NewMessage.of(Attach.NONE));
    }

    @Test
    void is_not_named_by_blanks() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NewMessage.of("hi").named(" "))
          .withMessageStartingWith("template id is blank");
    }
  }

  @Nested
  class Edited {
    @Test
    void says_only_what_changes() {
      Keyboard keyboard = Keyboard.row(Button.send("Yes", "yes"));
      assertThat(MessageEdit.of(keyboard))
          .isEqualTo(new MessageEdit(null, keyboard, null, null, true, false, true));
      assertThat(
              MessageEdit.of("hi")
                  .with(Keyboard.NONE)
                  .with(Attach.NONE)
                  .with(Menu.NONE)
                  .withoutUrlPreview()
                  .withoutConnector())
          .isEqualTo(
              new MessageEdit(
                  Text.of("hi"), Keyboard.NONE, Attach.NONE, Menu.NONE, false, true, true));
      assertThat(MessageEdit.of(Attach.NONE).with(Menu.NONE))
          .isEqualTo(MessageEdit.of(Menu.NONE).with(Attach.NONE));
    }

    @Test
    void does_not_delete_by_a_blank_text() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MessageEdit.of(" "))
          .withMessageContaining("delete it instead");
    }
  }
}
