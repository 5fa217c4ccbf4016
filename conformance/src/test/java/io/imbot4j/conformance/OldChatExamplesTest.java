package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.EntityType;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.port.BotChats;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Chats of a bot of the first generation. */
class OldChatExamplesTest {
  private final Bakery bakery = new Bakery();
  private final BotChats chats = bakery.oldBot.chats();
  private final DialogId shift = DialogId.of(bakery.oldShift);

  @Test
  void opens_a_chat() {
    // region: imbot.chat.add
    EntityBinding oven = new EntityBinding(new EntityType("BAKERY"), "OVEN|7");
    OpenedChat chat =
        chats.open(NewChat.titled("Oven 7").users(bakery.ann).boundTo(oven).open().build());
    // endregion
    assertThat(chats.find(oven)).contains(chat.id());
  }

  @Test
  void finds_a_chat() {
    // region: imbot.chat.get
    EntityBinding oven = new EntityBinding(new EntityType("BAKERY"), "OVEN|8");
    Optional<ChatId> chat = chats.find(oven);
    // endregion
    assertThat(chat).isEmpty();
  }

  @Test
  void describes_a_dialog() {
    // region: imbot.dialog.get
    Chat chat = chats.get(shift);
    // endregion
    assertThat(chat.name()).isEqualTo("Night shift");
  }

  @Test
  void gives_another_title() {
    // region: imbot.chat.updateTitle
    chats.update(shift, ChatChange.title("Late shift"));
    // endregion
    assertThat(chats.get(shift).name()).isEqualTo("Late shift");
  }

  @Test
  void gives_another_colour() {
    // region: imbot.chat.updateColor
    chats.update(shift, ChatChange.color(ChatColor.KHAKI));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.updateColor");
  }

  @Test
  void gives_another_picture() {
    Avatar picture = new Avatar(Placeholders.PICTURE);
    // region: imbot.chat.updateAvatar
    chats.update(shift, ChatChange.avatar(picture)); // Avatar.of(bytes of a PNG, JPEG or GIF)
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.updateAvatar");
  }

  @Test
  void leaves_a_chat() {
    // region: imbot.chat.leave
    chats.leave(shift);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.leave");
  }

  @Test
  void gives_a_chat_away() {
    // region: imbot.chat.setOwner
    chats.setOwner(shift, bakery.ann);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.setOwner");
  }

  @Test
  void makes_a_manager() {
    // region: imbot.chat.setManager
    chats.addManagers(shift, List.of(bakery.ann));
    chats.removeManagers(shift, List.of(bakery.ann));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.setManager");
  }

  @Test
  void brings_people_in() {
    // region: imbot.chat.user.add
    OpenedChat chat = chats.open(NewChat.titled("Ovens").build());
    chats.invite(chat.id(), List.of(bakery.ann, bakery.bob));
    // endregion
    assertThat(chats.users(chat.dialog())).hasSize(3);
  }

  @Test
  void takes_somebody_out() {
    // region: imbot.chat.user.delete
    chats.remove(shift, bakery.bob);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.user.delete");
  }

  @Test
  void lists_who_is_in_a_chat() {
    // region: imbot.chat.user.list
    List<User> people = chats.users(shift); // numbers alone; user.people().get(…) knows names
    // endregion
    assertThat(people).isNotEmpty();
  }

  @Test
  void shows_that_it_is_typing() {
    // region: imbot.chat.sendTyping
    chats.show(InputAction.TYPING, bakery.dialogWithAnn, null);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.chat.sendTyping");
  }
}
