package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTest {
  @ParameterizedTest
  @CsvSource({
    "P, private",
    "C, chat",
    "O, open",
    "N, channel",
    "J, openChannel",
    "A, copilot",
    "T, thread",
    "L, lines",
    "openChannel, openChannel",
    "collab, collab",
    "X, X",
    "'', ''"
  })
  void reads_letters_and_words_and_keeps_strangers(String text, String type) {
    assertThat(ChatType.parse(text)).isEqualTo(new ChatType(type));
  }

  @Test
  void a_private_dialog_is_private_and_has_no_chat_number() {
    Chat chat = Chat.at(DialogId.parse("27"));

    assertThat(chat.isPrivate()).isTrue();
    assertThat(chat.type()).isEqualTo(ChatType.PRIVATE);
    assertThat(chat.id()).isNull();
  }

  @Test
  void a_group_is_not_private_and_has_the_number_of_its_dialog() {
    Chat chat = Chat.at(DialogId.parse("chat5"));

    assertThat(chat.isPrivate()).isFalse();
    assertThat(chat.id()).isEqualTo(new ChatId(5));
    assertThat(chat.type()).isEqualTo(new ChatType(""));
  }
}
