package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSessionsTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("office");
  private final int line =
      (int)
          at(
              portal
                  .call(
                      "im.chat.add",
                      "USERS",
                      List.of(bot),
                      "ENTITY_TYPE",
                      "LINES",
                      "ENTITY_ID",
                      "livechat|1|7|9")
                  .result());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imopenlines.bot.session.operator",
        "imopenlines.bot.session.transfer",
        "imopenlines.bot.session.finish",
        "imopenlines.bot.session.message.send"
      })
  void a_session_is_named_by_its_chat(String method) {
    assertRefused(
        portal.call(method, "CLIENT_ID", TOKEN), 400, "CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  @Nested
  class Operator {
    @Test
    void takes_the_place_of_the_bot() {
      assertThat(call("operator").result()).isEqualTo(true);
      assertThat(members()).containsExactly(1, 2);
      assertRefused(call("operator"), 400, "WRONG_CHAT", "Operator is not a bot");
    }
  }

  @Nested
  class Transfer {
    @Test
    void brings_a_person_and_keeps_the_bot_until_told_otherwise() {
      assertThat(call("transfer", "USER_ID", 3).result()).isEqualTo(true);
      assertThat(members()).containsExactly(1, bot, 3);
      call("transfer", "TRANSFER_ID", "queue1", "LEAVE", "Y");
      assertThat(members()).containsExactly(1, 3, 2);
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '"',
        value = {
          "USER_ID,0,USER_ID_EMPTY,User ID can't be empty",
          "QUEUE_ID,0,QUEUE_ID_EMPTY,QUEUE ID can't be empty",
          "TRANSFER_ID,x,TRANSFER_ID_EMPTY,Queue ID or User ID can't be empty",
          "USER_ID,999,OPERATOR_WRONG,You can not redirect to this operator",
          "QUEUE_ID,2,OPERATOR_WRONG,You can not redirect to this operator"
        })
    void is_refused_without_someone_to_go_to(String key, String value, String code, String text) {
      assertRefused(call("transfer", key, value), 400, code, text);
    }
  }

  @Nested
  class Finish {
    @Test
    void is_seen_in_the_line_and_false_elsewhere() {
      assertThat(call("finish").result()).isEqualTo(true);
      assertThat(portal.world.as(1).messages("chat" + line)).allMatch(MessageView::system);
      int other = portal.world.as(1).createChat("Team", List.of(2), false);
      assertThat(
              portal
                  .call("imopenlines.bot.session.finish", "CHAT_ID", other, "CLIENT_ID", TOKEN)
                  .result())
          .isEqualTo(false);
    }

    @Test
    void is_refused_without_a_bot_of_the_application() {
      assertRefused(
          portal.call("imopenlines.bot.session.finish", "CHAT_ID", line, "CLIENT_ID", "other"),
          400,
          "BOT_ID_ERROR",
          "Bot not found");
      assertRefused(
          portal.call("imopenlines.bot.session.finish", "CHAT_ID", line),
          403,
          "ACCESS_DENIED",
          "Access denied! Client ID not specified");
    }
  }

  @Nested
  class Send {
    @Test
    void says_the_greeting_or_the_text_and_nothing_for_none() {
      call("message.send", "NAME", "WELCOME");
      call("message.send", "NAME", "DEFAULT", "MESSAGE", "One moment");
      assertThat(call("message.send", "NAME", "DEFAULT").result()).isEqualTo(true);
      assertThat(portal.world.as(1).messages("chat" + line))
          .extracting(MessageView::text)
          .containsExactly("Welcome! We will answer soon.", "One moment");
    }
  }

  private RestAnswer call(String act, Object... params) {
    Object[] whole = Arrays.copyOf(params, params.length + 4);
    whole[params.length] = "CHAT_ID";
    whole[params.length + 1] = line;
    whole[params.length + 2] = "CLIENT_ID";
    whole[params.length + 3] = TOKEN;
    return portal.call("imopenlines.bot.session." + act, whole);
  }

  private List<Integer> members() {
    return portal.world.snapshot().chats().stream()
        .filter(chat -> chat.id() == line)
        .flatMap(chat -> chat.users().stream())
        .toList();
  }
}
