package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Page;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.UserFilter;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.DialogMessages;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessageSearch;
import io.imbot4j.domain.message.MessageWindow;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.domain.message.SharedAs;
import io.imbot4j.port.UserDialogs;
import io.imbot4j.port.UserMessages;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages and dialogs of the authorising user. */
class UserMessageExamplesTest {
  private final Bakery bakery = new Bakery();
  private final UserMessages messages = bakery.user.messages();
  private final UserDialogs dialogs = bakery.user.dialogs();
  private final DialogId shift = DialogId.of(bakery.annsChat);
  private final MessageId said = messages.send(shift, NewMessage.of("Who bakes?"));

  @Test
  void sends_a_message() {
    // region: im.message.add
    MessageId id = messages.send(shift, NewMessage.of("I do").replyingTo(said));
    // endregion
    assertThat(id).isNotEqualTo(said);
  }

  @Test
  void changes_a_message() {
    // region: im.message.update
    messages.edit(said, MessageEdit.of("Who bakes tonight?"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.message.update");
  }

  @Test
  void deletes_a_message() {
    // region: im.message.delete
    messages.delete(said);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.message.delete");
  }

  @Test
  void likes_a_message() {
    // region: im.message.like
    messages.like(said);
    messages.unlike(said);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.message.like");
  }

  @Test
  void calls_a_command() {
    CommandName rota = new CommandName("rota");
    bakery
        .bot
        .commands()
        .register(NewCommand.of(rota, Bakery.english("Show the rota"), Bakery.english("[day]")));
    MessageId asked = bakery.bot.messages().send(bakery.shift, NewMessage.of("Which day?"));
    // region: im.message.command
    messages.command(asked, bakery.bot.bot(), rota, "friday");
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.message.command");
  }

  @Test
  void shares_a_message() {
    // region: im.message.share
    messages.share(said, shift, SharedAs.TASK);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.message.share");
  }

  @Test
  void describes_a_dialog() {
    // region: im.dialog.get
    Chat chat = dialogs.get(shift);
    // endregion
    assertThat(chat.name()).isEqualTo("Night shift");
  }

  @Test
  void reads_messages() {
    // region: im.dialog.messages.get
    DialogMessages latest = dialogs.messages(shift, MessageWindow.LATEST.limit(20));
    // endregion
    assertThat(latest.messages()).isNotEmpty();
  }

  @Test
  void searches_messages() {
    // region: im.dialog.messages.search
    DialogMessages found = dialogs.search(bakery.annsChat, MessageSearch.text("bakes"));
    // endregion
    assertThat(found.messages()).isNotEmpty();
  }

  @Test
  void marks_as_read() {
    // region: im.dialog.read
    ReadState read = dialogs.read(shift, said);
    // endregion
    assertThat(read.unread()).isZero();
  }

  @Test
  void marks_all_as_read() {
    // region: im.dialog.read.all
    dialogs.readAll();
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.dialog.read.all");
  }

  @Test
  void marks_as_unread() {
    // region: im.dialog.unread
    dialogs.unread(shift, said);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.dialog.unread");
  }

  @Test
  void lists_who_is_in_a_dialog() {
    // region: im.dialog.users.list
    Page<User> people = dialogs.users(shift, UserFilter.ALL.limit(20));
    // endregion
    assertThat(people.items()).isNotEmpty();
  }

  @Test
  void shows_that_the_user_is_typing() {
    // region: im.dialog.writing
    dialogs.typing(shift);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.dialog.writing");
  }

  @Test
  void tells_a_bot_where_the_user_comes_from() {
    DialogId bot = DialogId.parse(bakery.bot.bot().toString());
    // region: im.v2.Chat.Bot.sendContext
    dialogs.sendContext(bot, Map.of("order", "318"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.v2.Chat.Bot.sendContext");
  }
}
