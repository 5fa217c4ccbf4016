package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.domain.chat.UserOrder;
import io.imbot4j.port.BotChats;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chats of a bot of the second generation. */
class ChatExamplesTest {
  private final Bakery bakery = new Bakery();
  private final BotChats chats = bakery.bot.chats();

  @Test
  void opens_a_chat() {
    // region: imbot.v2.Chat.add
    NewChat shift =
        NewChat.titled("Day shift").color(ChatColor.SAND).users(bakery.ann, bakery.bob).build();
    OpenedChat opened = chats.open(shift);
    // endregion
    assertThat(opened.users()).isNotEmpty();
  }

  @Test
  void describes_a_chat() {
    // region: imbot.v2.Chat.get
    Chat chat = chats.get(bakery.shift);
    // endregion
    assertThat(chat.dialog()).isEqualTo(bakery.shift);
  }

  @Test
  void changes_a_chat() {
    // region: imbot.v2.Chat.update
    chats.update(bakery.shift, ChatChange.title("Late shift").withColor(ChatColor.KHAKI));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.update");
  }

  @Test
  void leaves_a_chat() {
    // region: imbot.v2.Chat.leave
    chats.leave(bakery.shift);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.leave");
  }

  @Test
  void gives_a_chat_away() {
    // region: imbot.v2.Chat.setOwner
    chats.setOwner(bakery.shift, bakery.ann);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.setOwner");
  }

  @Test
  void lists_who_is_in_a_chat() {
    // region: imbot.v2.Chat.User.list
    List<User> people = chats.users(bakery.shift, UserOrder.WROTE_LAST, 20);
    // endregion
    assertThat(people).hasSizeGreaterThan(1);
  }

  @Test
  void brings_people_in() {
    // region: imbot.v2.Chat.User.add
    OpenedChat chat = chats.open(NewChat.titled("Ovens").build());
    chats.invite(chat.id(), List.of(bakery.ann, bakery.bob));
    // endregion
    assertThat(chats.users(chat.dialog())).hasSize(3);
  }

  @Test
  void takes_somebody_out() {
    // region: imbot.v2.Chat.User.delete
    chats.remove(bakery.shift, bakery.bob);
    // endregion
    assertThat(chats.users(bakery.shift)).noneMatch(person -> person.id().equals(bakery.bob));
  }

  @Test
  void makes_managers() {
    // region: imbot.v2.Chat.Manager.add
    chats.addManagers(bakery.shift, List.of(bakery.ann));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.Manager.add");
  }

  @Test
  void makes_managers_members_again() {
    // region: imbot.v2.Chat.Manager.delete
    chats.removeManagers(bakery.shift, List.of(bakery.ann));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.Manager.delete");
  }

  @Test
  void closes_the_input_field() {
    // region: imbot.v2.Chat.TextField.enabled
    chats.disableTextField(bakery.dialogWithAnn); // buttons alone
    chats.enableTextField(bakery.dialogWithAnn);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.TextField.enabled");
  }

  @Test
  void shows_what_it_is_doing() {
    // region: imbot.v2.Chat.InputAction.notify
    chats.show(InputAction.SEARCHING, bakery.dialogWithAnn, Duration.ofSeconds(20));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Chat.InputAction.notify");
  }
}
