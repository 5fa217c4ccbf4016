package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.UserChats;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Chats of the authorising user. */
class UserChatExamplesTest {
  private final Bakery bakery = new Bakery();
  private final UserChats chats = bakery.user.chats();
  private final ChatId shift = bakery.annsChat;

  @Test
  void opens_a_chat() {
    // region: im.chat.add
    EntityBinding deal = EntityBinding.deal(318);
    ChatId chat = chats.open(NewChat.titled("Cake for 80").users(bakery.bob).boundTo(deal).build());
    // endregion
    assertThat(chats.find(deal)).contains(chat);
  }

  @Test
  void finds_a_chat() {
    // region: im.chat.get
    Optional<ChatId> chat = chats.find(EntityBinding.deal(319));
    // endregion
    assertThat(chat).isEmpty();
  }

  @Test
  void gives_another_title() {
    // region: im.chat.updateTitle
    chats.update(shift, ChatChange.title("Late shift"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.updateTitle");
  }

  @Test
  void gives_another_colour() {
    // region: im.chat.updateColor
    chats.update(shift, ChatChange.color(ChatColor.KHAKI));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.updateColor");
  }

  @Test
  void gives_another_picture() {
    Avatar picture = new Avatar(Placeholders.PICTURE);
    // region: im.chat.updateAvatar
    chats.update(shift, ChatChange.avatar(picture)); // Avatar.of(bytes of a PNG, JPEG or GIF)
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.updateAvatar");
  }

  @Test
  void leaves_a_chat() {
    // region: im.chat.leave
    chats.leave(shift);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.leave");
  }

  @Test
  void mutes_a_chat() {
    // region: im.chat.mute
    chats.mute(shift);
    chats.unmute(shift);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.mute");
  }

  @Test
  void gives_a_chat_away() {
    // region: im.chat.setOwner
    chats.setOwner(shift, bakery.bob);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.chat.setOwner");
  }

  @Test
  void lists_who_is_in_a_chat() {
    // region: im.chat.user.list
    List<UserId> people = chats.users(shift);
    // endregion
    assertThat(people).contains(bakery.bob);
  }

  @Test
  void brings_people_in() {
    ChatId chat = chats.open(NewChat.titled("Ovens").build());
    // region: im.chat.user.add
    chats.invite(chat, List.of(bakery.bob));
    // endregion
    assertThat(chats.users(chat)).contains(bakery.bob);
  }

  @Test
  void takes_somebody_out() {
    // region: im.chat.user.delete
    chats.remove(shift, bakery.bob);
    // endregion
    assertThat(chats.users(shift)).doesNotContain(bakery.bob);
  }
}
