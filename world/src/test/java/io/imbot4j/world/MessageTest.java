package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);

  @Test
  void opening_a_private_dialog_greets_the_bot_before_the_message() {
    int bot = portal.fetching("office");
    ann.say("" + bot, "hello");
    assertThat(portal.fetchedTypes(bot))
        .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD");
    assertThat(at(portal.fetched(bot).get(1), "data", "chat", "dialogId")).isEqualTo("1");
    assertThat(at(portal.fetched(bot).get(1), "data", "message", "text")).isEqualTo("hello");
  }

  @Test
  void a_bot_in_a_group_hears_mentions_only() {
    int bot = portal.fetching("office");
    String chat = "chat" + ann.createChat("Sales", List.of(2, bot), false);
    ann.say(chat, "nobody in particular");
    ann.say(chat, "[USER=" + bot + "]Office[/USER], help");
    assertThat(portal.fetchedTypes(bot))
        .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD");
    assertThat(at(portal.fetched(bot).get(1), "data", "message", "text"))
        .isEqualTo("[USER=456]Office[/USER], help");
  }

  @Test
  void what_a_bot_writes_it_does_not_hear() {
    int bot = portal.fetching("office");
    portal.send(bot, "1", "message", "hello");
    assertThat(portal.fetched(bot)).isEmpty();
    assertThat(ann.messages("" + bot)).extracting(MessageView::text).containsExactly("hello");
  }

  @Test
  void a_text_of_more_than_twenty_thousand_code_points_is_cut() {
    int bot = portal.fetching("office");
    portal.send(bot, "1", "message", "я".repeat(20_007));
    assertThat(ann.messages("" + bot).get(0).text()).hasSize(20_006).endsWith("я (...)");
  }

  @Test
  void nothing_to_send_is_refused() {
    int bot = portal.fetching("office");
    RestAnswer answer = portal.send(bot, "1", "message", "  ");
    assertThat(answer.error()).isEqualTo("EMPTY_MESSAGE");
    assertThat(answer.body()).containsEntry("error_description", "Message is empty");
  }

  @Test
  void a_chat_without_the_bot_is_closed_to_it() {
    int bot = portal.fetching("office");
    int chat = ann.createChat("Sales", List.of(2), false);
    RestAnswer answer = portal.send(bot, "chat" + chat, "message", "hello");
    assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void an_attachment_of_sixty_thousand_characters_is_too_big() {
    int bot = portal.fetching("office");
    Map<String, ?> block = fields("MESSAGE", "x".repeat(60_000));
    assertThat(portal.send(bot, "1", "attach", List.of(block)).error())
        .isEqualTo("ATTACH_OVERSIZE");
  }

  @Test
  void a_bot_changes_and_deletes_its_own_messages_only() {
    int bot = portal.fetching("office");
    int own = (int) at(portal.send(bot, "1", "message", "one").result(), "id");
    int foreign = ann.say("" + bot, "mine");
    assertThat(change(bot, own, "two").result()).isEqualTo(Map.of("result", true));
    assertThat(change(bot, foreign, "two").error()).isEqualTo("ACCESS_DENIED");
    portal.call("imbot.v2.Chat.Message.delete", "botId", bot, "botToken", TOKEN, "messageId", own);
    assertThat(ann.messages("" + bot).get(0))
        .matches(MessageView::deleted)
        .extracting(MessageView::text)
        .isEqualTo("");
  }

  @Test
  void a_reaction_tells_the_author_and_the_same_again_takes_it_back() {
    int bot = portal.fetching("office");
    int message = (int) at(portal.send(bot, "1", "message", "one").result(), "id");
    ann.react(message, "like");
    ann.react(message, "like");
    assertThat(portal.fetched(bot))
        .extracting(event -> at(event, "data", "action"))
        .containsExactly("add", "delete");
    assertThat(ann.messages("" + bot).get(0).reactions()).isEmpty();
  }

  @Test
  void edits_and_deletions_by_people_are_told() {
    int bot = portal.fetching("office");
    int message = ann.say("" + bot, "one");
    ann.edit(message, "two");
    ann.delete(message);
    assertThat(portal.fetchedTypes(bot))
        .containsExactly(
            "ONIMBOTV2JOINCHAT",
            "ONIMBOTV2MESSAGEADD",
            "ONIMBOTV2MESSAGEUPDATE",
            "ONIMBOTV2MESSAGEDELETE");
    assertThat(at(portal.fetched(bot).get(3), "data", "messageId")).isEqualTo(message);
  }

  @Test
  void unread_messages_are_counted_until_they_are_read() {
    int bot = portal.fetching("office");
    portal.send(bot, "1", "message", "one");
    assertThat(ann.dialogs().get(0).unread()).isEqualTo(1);
    ann.read("" + bot);
    assertThat(ann.dialogs().get(0).unread()).isZero();
  }

  private RestAnswer change(int bot, int message, String text) {
    return portal.call(
        "imbot.v2.Chat.Message.update",
        "botId",
        bot,
        "botToken",
        TOKEN,
        "messageId",
        message,
        "fields",
        fields("message", text));
  }
}
