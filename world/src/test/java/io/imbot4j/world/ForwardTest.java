package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForwardTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("postman", "supervisor");
  private final Actor ann = portal.world.as(1);
  private final String team = "chat" + ann.createChat("Team", List.of(2, bot), false);
  private final int news = ann.say(team, "Lunch is ready");

  @Test
  void a_message_is_passed_on_under_the_name_given() {
    RestAnswer sent = portal.send(bot, "2", "forwardIds", fields("a-1", news));
    int passedOn = (int) at(sent.result(), "uuidMap", "a-1");
    assertThat(at(sent.result(), "id")).isEqualTo(passedOn);
    assertThat(portal.world.as(2).messages("" + bot).get(0).text()).isEqualTo("Lunch is ready");
    assertThat(at(got(passedOn), "uuid")).isEqualTo("a-1");
    assertThat(at(got(passedOn), "forward"))
        .isEqualTo(
            Map.of("id", news, "userId", 1, "chatId", 5, "date", "2026-11-21T10:00:00+00:00"));
  }

  @Test
  void words_go_before_what_is_passed_on() {
    RestAnswer sent =
        portal.send(bot, "2", "message", "From Ann:", "forwardIds", fields("a-1", news));
    assertThat(portal.world.as(2).messages("" + bot))
        .extracting(MessageView::text)
        .containsExactly("From Ann:", "Lunch is ready");
    assertThat(at(sent.result(), "id")).isNotEqualTo(at(sent.result(), "uuidMap", "a-1"));
  }

  @Test
  void what_is_passed_on_twice_still_names_its_origin() {
    RestAnswer once = portal.send(bot, "2", "forwardIds", fields("a-1", news));
    Object first = at(once.result(), "uuidMap", "a-1");
    RestAnswer twice = portal.send(bot, "3", "forwardIds", fields("b-1", first));
    assertThat(at(got((int) at(twice.result(), "uuidMap", "b-1")), "forward", "id"))
        .isEqualTo(news);
  }

  @Test
  void a_file_goes_along_and_can_be_got_there() {
    int picture = ann.upload(team, "soup.png", new byte[4], "");
    portal.send(bot, "2", "forwardIds", fields("a-1", picture));
    int file = portal.world.as(2).messages("" + bot).get(0).files().get(0).id();
    int other = portal.fetching("binder");
    assertThat(portal.asBot(other, "imbot.v2.File.download", "fileId", file).error())
        .isEqualTo("FILE_ACCESS_ERROR");
    String pair = "chat" + ann.createChat("Pair", List.of(bot, other), false);
    portal.send(bot, pair, "forwardIds", fields("a-2", picture));
    assertThat(portal.asBot(other, "imbot.v2.File.download", "fileId", file).error()).isEmpty();
  }

  @Test
  void only_what_the_bot_sees_is_passed_on() {
    String foreign = "chat" + ann.createChat("Attic", List.of(2), false);
    int secret = ann.say(foreign, "psst");
    assertThat(portal.send(bot, "2", "forwardIds", fields("a-1", secret)).error())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  void more_than_a_hundred_at_once_fail() {
    Map<String, Object> many =
        IntStream.range(0, 101).boxed().collect(Collectors.toMap(key -> "a-" + key, key -> news));
    assertThat(portal.send(bot, "2", "forwardIds", many).error()).isEqualTo("SENDING_FAILED");
  }

  @Test
  void a_message_keeps_the_name_and_the_answer_it_was_sent_with() {
    RestAnswer sent =
        portal.send(bot, team, "message", "Coming", "templateId", "c-1", "replyId", news);
    assertThat(at(sent.result(), "uuidMap")).isEqualTo(Map.of());
    Object message = got((int) at(sent.result(), "id"));
    assertThat(at(message, "uuid")).isEqualTo("c-1");
    assertThat(at(message, "params")).isEqualTo(Map.of("REPLY_ID", news));
  }

  private Object got(int message) {
    return at(
        portal.asBot(bot, "imbot.v2.Chat.Message.get", "messageId", message).result(), "message");
  }
}
