package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.testkit.FakePortal;
import io.imbot4j.testkit.Person;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfficeBotTest {
  private final Trips trips = new Trips();
  FakePortal portal;
  Person ann;
  private Person bob;
  private Person vera;

  /** In memory; subclasses run the same over HTTP, or on the older generation. */
  FakePortal open(FakePortal.Builder portal) {
    return portal.start();
  }

  @BeforeEach
  void people_come_in() {
    portal =
        open(FakePortal.of(() -> new OfficeBot(new Lunch(), new Booking(trips), new DealChats())));
    ann = portal.user("Ann");
    bob = portal.user("Bob");
    vera = portal.user("Вера");
  }

  @AfterEach
  void the_office_closes() {
    portal.close();
  }

  @Test
  void greets_once_and_says_back_what_is_said() {
    ann.says("hello [b]there[/b]")
        .hearsOf("office bot")
        .hears("You said: hello there")
        .hearsNothing();
    ann.says("50% & more").hears("You said: 50% & more").hearsNothing();
  }

  @Test
  void speaks_the_persons_language() {
    vera.says("привет").hearsOf("офисный бот").hears("Вы сказали: привет");
    vera.says("/remind").hears("Как пользоваться: /remind <15m> <tea>");
  }

  @Test
  void what_a_person_typed_never_becomes_markup() {
    ann.says("hello").hearsOf("office bot").hearsOf("hello");
    ann.says("/echo a [[b][/b]send=/cancel]x[/send] and [u[i][/i]ser=all]")
        .hearsOf("a [send=/cancel]x");
    assertThat(lastWords())
        .doesNotContainIgnoringCase("[send=")
        .doesNotContainIgnoringCase("[user=all");
  }

  private String lastWords() {
    List<MessageView> messages = portal.world().as(ann.id()).messages("456");
    return messages.get(messages.size() - 1).text();
  }

  @Test
  void says_back_the_longest_message_in_parts() {
    ann.says("hello").hearsOf("office bot").hearsOf("hello");
    ann.says("word ".repeat(4_000)).hearsOf("You said: word word").hearsOf("word").hearsNothing();
  }

  @Test
  void thanks_for_a_file_without_words() {
    ann.sends("report.pdf").hearsOf("office bot").hears("Thank you for the file.");
  }

  @Test
  void lists_what_it_can_do() {
    ann.says("/help").hearsOf("office bot").hearsOf("/remind <15m> <tea> — Remind me later");
    vera.says("/help").hearsOf("офисный").hearsOf("/lunch — Спросить всех про обед");
  }

  @Test
  void tells_a_story_that_grows() {
    ann.says("/story").hearsOf("office bot").hearsOf("they put the old one back.").hearsNothing();
    vera.says("/story").hearsOf("офисный").hearsOf("старый вернули на место.").hearsNothing();
  }

  @Test
  void says_which_scope_a_deal_chat_needs() {
    portal.revokes("im");
    ann.says("/deal 1663").hearsOf("office bot").hearsOf("lacks the scope “im”");
  }

  @Test
  void says_which_command_was_probably_meant() {
    ann.says("/lunhc").hearsOf("office bot").hears("I do not know /lunhc. Did you mean /lunch?");
  }

  @Nested
  class Remind {
    @Test
    void comes_back_at_its_time_and_once() {
      ann.says("/remind 15m tea").hearsOf("office bot").hears("I will remind you.");
      portal.passes(Duration.ofMinutes(14));
      ann.hearsNothing();
      portal.passes(Duration.ofMinutes(1));
      ann.hears("Time for: tea");
      portal.passes(Duration.ofDays(1));
      ann.hearsNothing();
    }

    @Test
    void holds_for_two_people_at_once_and_in_their_languages() {
      ann.says("/remind 10m tea").hearsOf("office bot").hears("I will remind you.");
      vera.says("/remind 5m чай").hearsOf("офисный").hears("Напомню.");
      portal.passes(Duration.ofMinutes(10));
      vera.hears("Пора: чай").hearsNothing();
      ann.hears("Time for: tea").hearsNothing();
    }

    @Test
    void comes_once_when_the_event_comes_twice() {
      ann.says("hello").hearsOf("office bot").hearsOf("hello");
      portal.deliversTwice();
      ann.says("/remind 1m tea").hears("I will remind you.").hearsNothing();
      portal.passes(Duration.ofMinutes(2));
      ann.hears("Time for: tea").hearsNothing();
    }

    @Test
    void survives_a_restart() {
      ann.says("/remind 15m tea").hearsOf("office bot").hears("I will remind you.");
      portal.restarts();
      portal.passes(Duration.ofMinutes(15));
      ann.hears("Time for: tea");
    }

    @Test
    void says_how_it_is_used() {
      ann.says("/remind soon tea")
          .hearsOf("office bot")
          .hears("I do not understand “soon”. Usage: /remind <15m> <tea>");
      ann.says("/remind 15m").hears("Usage: /remind <15m> <tea>");
      ann.says("/remind 31d tea")
          .hears("I forget things after 30 days. Please choose an earlier time.");
    }
  }

  @Nested
  class Votes {
    @Test
    void count_each_person_once_and_the_last_one_wins() {
      String team = portal.group("Team", ann, bob);
      Person annInTeam = ann.in(team);
      Person bobInTeam = bob.in(team);
      annInTeam.says("/lunch");
      annInTeam.presses("Pizza").sees("What shall we eat?\nPizza: 1\nSoup: 0\nSalad: 0");
      bobInTeam.presses("Soup").sees("What shall we eat?\nPizza: 1\nSoup: 1\nSalad: 0");
      annInTeam.presses("Soup").sees("What shall we eat?\nPizza: 0\nSoup: 2\nSalad: 0");
    }

    @Test
    void keep_the_language_they_were_asked_in() {
      String team = portal.group("Team", ann, vera);
      ann.in(team).says("/lunch");
      vera.in(team).presses("Soup").sees("What shall we eat?\nPizza: 0\nSoup: 1\nSalad: 0");
    }

    @Test
    void survive_a_restart() {
      ann.says("/lunch").presses("Pizza").sees("What shall we eat?\nPizza: 1\nSoup: 0\nSalad: 0");
      portal.restarts();
      ann.presses("Soup").sees("What shall we eat?\nPizza: 0\nSoup: 1\nSalad: 0");
    }

    @Test
    void count_once_when_a_press_comes_twice() {
      ann.says("/lunch");
      portal.deliversTwice();
      ann.presses("Pizza").sees("What shall we eat?\nPizza: 1\nSoup: 0\nSalad: 0");
    }
  }

  @Nested
  class Bookings {
    @Test
    void take_three_answers_and_survive_a_restart() {
      ann.says("/book").hearsOf("office bot").hears("Which city?");
      ann.says("Oslo").hears("When are you going to Oslo?");
      ann.says("soon").hears("I need a date, like 2026-12-24.");
      portal.restarts();
      ann.says("2026-12-24").hears("Oslo on 2026-12-24. Book it?");
      ann.presses("yes").hears("Booked.").hearsNothing();
      assertThat(trips.booked()).extracting(Trips.Trip::city).containsExactly("Oslo");
    }

    @Test
    void of_two_people_do_not_mix() {
      ann.says("/book").hearsOf("office bot").hears("Which city?");
      bob.says("/book").hearsOf("office bot").hears("Which city?");
      ann.says("Oslo").hears("When are you going to Oslo?");
      bob.says("Rome").hears("When are you going to Rome?");
      ann.says("24.12.2026").hears("Oslo on 2026-12-24. Book it?");
      bob.says("/cancel").hears("All right, forgotten.");
      ann.says("yes").hears("Booked.");
      assertThat(trips.booked()).hasSize(1);
    }

    @Test
    void happen_once_when_an_answer_comes_twice() {
      ann.says("/book").says("Oslo").says("2026-12-24");
      portal.deliversTwice();
      ann.says("yes");
      assertThat(trips.booked()).hasSize(1);
    }
  }

  @Nested
  class Deals {
    @Test
    void get_a_green_bound_chat_with_the_asker_and_the_bot() {
      ann.says("/deal 1663").hearsOf("office bot").hears("Here is the chat: Deal 1663");
      Snapshot.ChatEntry chat = dealChat();
      assertThat(chat.color()).isEqualTo("#64a513");
      assertThat(chat.entityId()).isEqualTo("DEAL|1663");
      assertThat(chat.users()).contains(1, 456);
      assertThat(ann.in(chat.dialogId()).transcript()).contains("Welcome!");
    }

    @Test
    void get_one_chat_however_often_it_is_asked_for() {
      ann.says("/deal 1663").hearsOf("office bot").hears("Here is the chat: Deal 1663");
      bob.says("/deal 1663").hearsOf("office bot").hears("There is a chat already: Deal 1663");
      assertThat(dealChats()).hasSize(1);
    }

    @Test
    void let_in_who_asks_later() {
      ann.says("/deal 1663");
      bob.says("/deal 1663").says("/deal 1663");
      assertThat(bob.in(dealChat().dialogId()).transcript()).contains("Welcome!");
      assertThat(dealChat().users()).contains(ann.id(), bob.id()).doesNotContain(vera.id());
    }

    @Test
    void let_in_two_who_ask_at_once() {
      portal.world().as(bob.id()).say("456", "/deal 1663");
      vera.says("/deal 1663").hearsOf("офисный бот").hearsOf("Сделка 1663");
      assertThat(dealChats()).hasSize(1);
      assertThat(dealChat().users()).contains(bob.id(), vera.id());
    }

    @Test
    void have_a_number_above_zero() {
      ann.says("/deal 0").hearsOf("office bot").hears("A deal has a number above zero, not 0.");
      ann.says("/deal big").hears("I do not understand “big”. Usage: /deal <1663>");
    }

    private Snapshot.ChatEntry dealChat() {
      return dealChats().get(0);
    }

    private List<Snapshot.ChatEntry> dealChats() {
      return portal.world().snapshot().chats().stream()
          .filter(chat -> chat.entityType().equals("CRM"))
          .toList();
    }
  }
}
