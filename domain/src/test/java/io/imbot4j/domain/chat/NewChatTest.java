package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewChatTest {
  private static final UserId ANN = new UserId(1);
  private static final UserId BOB = new UserId(2);

  @Nested
  class Fields {
    @Test
    void are_optional() {
      NewChat chat = NewChat.untitled().build();

      assertThat(chat.title()).isNull();
      assertThat(chat.users()).isEmpty();
      assertThat(chat.owner()).isNull();
      assertThat(chat.open()).isFalse();
    }

    @Test
    void may_all_be_given_but_the_owner() {
      NewChat chat =
          NewChat.titled("Lunch")
              .description("Where we eat")
              .color(ChatColor.MINT)
              .message(Text.of("Hello"))
              .users(ANN, BOB)
              .users(ANN)
              .boundTo(EntityBinding.deal(1663))
              .open()
              .build();

      assertThat(chat.title()).isEqualTo("Lunch");
      assertThat(chat.description()).isEqualTo("Where we eat");
      assertThat(chat.users()).containsExactly(ANN, BOB);
      assertThat(chat.binding()).isEqualTo(EntityBinding.deal(1663));
      assertThat(chat.open()).isTrue();
    }

    @Test
    void of_a_title_have_at_most_255_characters() {
      assertThat(NewChat.titled("x".repeat(255)).build().title()).hasSize(255);
      assertThatIllegalArgumentException()
          .isThrownBy(NewChat.titled("x".repeat(256))::build)
          .withMessage("chat title has 256 characters, the portal keeps 255");
    }

    @Test
    void of_a_color_are_one_of_the_sixteen() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              NewChat.titled("Lunch").color(ChatColor.parse("#5b7e91").orElseThrow())::build)
          .withMessage(
              "chat color #5b7e91 is not one of the 16 named ones; use a constant of ChatColor");
    }

    @Test
    void of_a_first_message_are_not_blank() {
      assertThatIllegalArgumentException()
          .isThrownBy(NewChat.titled("Lunch").message(Text.of(" "))::build)
          .withMessage("chat message is blank; leave it out for a chat without a first message");
    }

    @Test
    void of_a_binding_are_not_reserved() {
      assertThatIllegalArgumentException()
          .isThrownBy(NewChat.titled("Group").boundTo(EntityBinding.workgroup(7))::build)
          .withMessageStartingWith("entity type SONET_GROUP is reserved: ");
    }

    @Test
    void of_a_binding_fit_its_type() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              NewChat.titled("Deal").boundTo(new EntityBinding(EntityType.CRM, "1663"))::build)
          .withMessageStartingWith("entity id \"1663\" does not fit type CRM");
    }
  }

  @Nested
  class Combinations {
    @Test
    void of_owner_and_closed_chat_are_fine() {
      assertThat(NewChat.titled("Lunch").owner(ANN).build().owner()).isEqualTo(ANN);
    }

    @Test
    void of_owner_and_binding_are_refused_by_the_methods_names() {
      assertThatIllegalArgumentException()
          .isThrownBy(NewChat.titled("Deal").owner(ANN).boundTo(EntityBinding.deal(1663))::build)
          .withMessageContainingAll(
              "owner and binding", "imbot.v2.Chat.add", "im.chat.add", "imbot.chat.add");
    }

    @Test
    void of_owner_and_open_are_refused_by_the_methods_names() {
      assertThatIllegalArgumentException()
          .isThrownBy(NewChat.titled("Lunch").owner(ANN).open()::build)
          .withMessageContainingAll(
              "owner and open", "imbot.v2.Chat.add", "im.chat.add", "imbot.chat.add");
    }
  }
}
