package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.imbot4j.world.LogEntry.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LogTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.delivered("office");
  private final Actor ann = portal.world.as(1);

  private LogEntry last(String kind) {
    List<LogEntry> lines =
        portal.world.log(0).stream().filter(line -> line.kind().equals(kind)).toList();
    return lines.get(lines.size() - 1);
  }

  @Nested
  class Turns {
    @Test
    void an_event_names_the_act_that_caused_it() {
      ann.say("" + bot, "hello");
      assertThat(last("event").cause()).isEqualTo(last("user").seq());
      assertThat(last("event").chat()).isEqualTo(last("user").chat()).isNotNull();
    }

    @Test
    void an_act_stands_before_its_events() {
      int message = posted("1", "message", "Hi");
      ann.react(message, "like");
      assertThat(last("event").name()).isEqualTo("ONIMBOTV2REACTIONCHANGE");
      assertThat(last("event").seq()).isGreaterThan(last("user").seq());
    }

    @Test
    void an_event_names_the_call_that_caused_it() {
      int other = portal.fetching("watcher", "supervisor");
      String team = "chat" + ann.createChat("Team", List.of(bot, other), false);
      portal.send(bot, team, "message", "news");
      assertThat(last("event").cause()).isEqualTo(last("rest").seq());
      assertThat("chat" + last("event").chat()).isEqualTo(team);
    }

    @Test
    void who_comes_into_a_group_and_leaves_it_is_told_by_name() {
      String team = "chat" + ann.createChat("Team", List.of(2, bot), false);
      assertThat(last("user").summary()).endsWith(": Team with Bob Stone, office");
      ann.addMembers(team, List.of(3));
      assertThat(last("user").summary()).endsWith(": added Вера Орлова");
      ann.removeMembers(team, List.of(3));
      assertThat(last("user").summary()).endsWith(": removed Вера Орлова");
    }

    @Test
    void a_call_shows_what_people_see_of_it() {
      ann.say("" + bot, "hello");
      RestAnswer sent = portal.send(bot, "1", "message", "Hi", "keyboard", soup());
      int message = (int) at(sent.result(), "id");
      int chat = last("user").shown().get(0).chat();
      assertThat(last("rest").chat()).isEqualTo(chat);
      assertThat(last("rest").shown())
          .containsExactly(new Shown(chat, message, bot, "said", "Hi", List.of("Soup")));
    }

    @Test
    void an_act_shows_what_people_see_of_it() {
      int message = ann.say("" + bot, "hello");
      ann.edit(message, "hello!");
      ann.react(message, "like");
      ann.delete(message);
      assertThat(portal.world.log(0).stream().flatMap(line -> line.shown().stream()))
          .extracting(Shown::what, Shown::text)
          .containsExactly(
              tuple("said", "hello"),
              tuple("edited", "hello!"),
              tuple("reacted", "like"),
              tuple("deleted", ""));
    }

    @Test
    void what_an_act_did_not_do_is_not_shown_by_the_next_one() {
      int message = posted("1", "message", "Hi", "keyboard", soup());
      assertThatIllegalArgumentException().isThrownBy(() -> ann.press(message, 5));
      ann.say("" + bot, "hello");
      assertThat(last("user").shown()).extracting(Shown::text).containsExactly("hello");
    }

    @Test
    void a_move_of_the_clock_is_a_line() {
      portal.world.advance(Duration.ofMinutes(15));
      assertThat(last("clock").request()).isEqualTo(Map.of("advance", "PT15M"));
    }

    @Test
    void an_act_says_how_to_do_it_again() {
      int message = ann.say("" + bot, "hello");
      assertThat(last("user").request())
          .isEqualTo(Map.of("user", 1, "dialog", "" + bot, "text", "hello"));
      ann.react(message, "like");
      assertThat(last("user").request())
          .isEqualTo(Map.of("user", 1, "message", message, "reaction", "like"));
    }
  }

  @Nested
  class People {
    @Test
    void pass_a_message_on() {
      int message = posted("1", "message", "Lunch is ready");
      int passedOn = ann.forward(message, "2");
      MessageView seen = portal.world.as(2).messages("1").get(0);
      assertThat(seen.id()).isEqualTo(passedOn);
      assertThat(seen.text()).isEqualTo("Lunch is ready");
      assertThat(seen.forward()).isEqualTo(new MessageView.Origin(message, "office"));
    }

    @Test
    void pick_from_the_menu_of_a_message() {
      int old = portal.old("old");
      portal.asOld(
          old,
          "imbot.command.register",
          "COMMAND",
          "soup",
          "EVENT_COMMAND_ADD",
          "http://bot.test/old",
          "LANG",
          List.of(fields("LANGUAGE_ID", "en", "TITLE", "Soup", "PARAMS", "")));
      Map<String, Object> item = Map.of("TEXT", "Soup", "COMMAND", "soup", "COMMAND_PARAMS", "hot");
      portal.asOld(
          old, "imbot.message.add", "DIALOG_ID", "1", "MESSAGE", "Lunch?", "MENU", List.of(item));
      MessageView message = ann.messages("" + old).get(0);
      assertThat(message.menu()).extracting(entry -> entry.get("TEXT")).containsExactly("Soup");

      ann.choose(message.id(), 0);

      assertThat(last("event").name()).isEqualTo("ONIMCOMMANDADD");
      assertThat(String.valueOf(last("event").request())).contains("COMMAND_CONTEXT=MENU");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ann.choose(message.id(), 1))
          .withMessageContaining("has 1 menu items, counted from 0");
    }

    @Test
    void see_whether_they_may_type() {
      posted("1", "message", "Press a button");
      assertThat(ann.dialogs().get(0).textField()).isTrue();
      portal.asBot(bot, "imbot.v2.Chat.TextField.enabled", "dialogId", "1", "enabled", "N");
      assertThat(ann.dialogs().get(0).textField()).isFalse();
    }
  }

  private int posted(String dialog, Object... fields) {
    return (int) at(portal.send(bot, dialog, fields).result(), "id");
  }

  private static List<Map<String, Object>> soup() {
    return List.of(Map.of("TEXT", "Soup", "ACTION", "SEND", "ACTION_VALUE", "Soup, please"));
  }
}
