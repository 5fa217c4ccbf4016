package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.GrowingReply;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.MessageView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people see of a reply that grows, in virtual time. */
class GrowingReplyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HALF = Duration.ofMillis(500);

  private final CutInbox inbox = new CutInbox();
  private Function<String, LongText> format = LongText::of;
  private Writing writing = reply -> {};
  private final List<AssertionError> failures = new ArrayList<>();
  private final FakePortal portal =
      FakePortal.of(WritingBot::new).generation(generation()).inbox(inbox.port()).start();
  private final Person ann = portal.user("Ann");

  Generation generation() {
    return Generation.V2;
  }

  @BeforeEach
  void have_met() {
    ann.says("hello");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  /** How the bot writes its reply. */
  private interface Writing {
    void to(GrowingReply reply);
  }

  private final class WritingBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      if (message.text().equals("open")) {
        writing.to(dialog.stream(format));
        return;
      }
      try (GrowingReply reply = dialog.stream(format)) {
        writing.to(reply);
      } catch (AssertionError unexpected) {
        failures.add(unexpected);
      }
    }
  }

  @Nested
  class Growing {
    @Test
    void shows_the_bot_typing_until_there_is_something_to_read() {
      asked(
          reply -> {
            ann.seesTyping();
            reply.append("Hello");
            passes(HALF);
            reply.append(" Ann");
            ann.sees("Hello Ann");
          });

      ann.hears("Hello Ann").hearsNothing();
    }

    @Test
    void says_a_short_answer_in_one_message_without_an_edit() {
      asked(reply -> List.of("It ", "is ", "noon.").forEach(reply::append));

      ann.hears("It is noon.").hearsNothing();
      assertThat(edits()).isZero();
    }

    @Test
    void adds_once_a_second_what_has_come() {
      asked(
          reply -> {
            grows(reply);
            passes(HALF);
            reply.append(" three");
            ann.sees("One two");
            passes(HALF);
            reply.append(" four");
            ann.sees("One two three four");
            reply.append(" five.");
          });

      ann.hears("One two three four five.").hearsNothing();
      assertThat(edits()).isEqualTo(2);
    }

    @Test
    void is_edited_as_often_as_time_allows_however_small_the_parts() {
      asked(
          reply -> {
            for (int i = 0; i < 1_000; i++) {
              reply.append("x");
              passes(Duration.ofMillis(10));
            }
          });

      ann.hears("x".repeat(1_000)).hearsNothing();
      assertThat(edits()).isEqualTo(10);
    }

    @Test
    void says_nothing_if_there_is_nothing_to_see() {
      asked(
          reply -> {
            reply.append(" \n");
            passes(SECOND);
            reply.append(" ");
          });

      ann.hearsNothing();
    }

    @Test
    void names_its_messages() {
      List<Integer> named = new ArrayList<>();
      asked(
          reply -> {
            assertThat(reply.messages()).isEmpty();
            reply.append("Hello");
            reply.close();
            reply.messages().forEach(id -> named.add((int) id.value()));
          });

      assertThat(said()).extracting(MessageView::id).containsExactlyElementsOf(named);
    }
  }

  @Nested
  class Words {
    @Test
    void show_as_they_are_though_a_tag_comes_in_parts() {
      asked(reply -> List.of("[", "b]bold[", "/b]").forEach(reply::append));

      ann.hears("[b]bold[/b]");
    }

    @Test
    void are_formatted_where_asked() {
      format = LongText::markdown;
      asked(reply -> List.of("*", "*bold*", "*").forEach(reply::append));

      assertThat(said()).extracting(MessageView::text).containsExactly("[b]bold[/b]");
    }

    @Test
    void show_no_half_of_a_character() {
      asked(
          reply -> {
            reply.append("Tea");
            passes(HALF);
            reply.append("\uD83C");
            ann.sees("Tea");
            passes(SECOND);
            reply.append("\uDF75");
            ann.sees("Tea\uD83C\uDF75");
          });

      ann.hears("Tea\uD83C\uDF75").hearsNothing();
    }

    @Test
    void too_long_for_a_message_go_on_in_the_next_one() {
      String word = "wonderful ";
      int words = 5 * Text.MAX_LENGTH / 2 / word.length();
      asked(
          reply -> {
            for (int i = 0; i < words; i++) {
              reply.append(word);
              passes(Duration.ofMillis(2));
            }
          });

      assertThat(said())
          .extracting(message -> message.text().substring(0, 10))
          .containsExactly("wonderful ", "wonderful ", "wonderful ");
      assertThat(letters().equals(word.strip().repeat(words))).as("no letter is lost").isTrue();
    }
  }

  @Nested
  class WhatGoesWrong {
    @Test
    void in_the_bot_leaves_what_was_written_until_then() {
      asked(
          reply -> {
            reply.append("Half");
            passes(HALF);
            reply.append(" an answer");
            reply.append(" and a bit");
            throw new IllegalArgumentException("the model is gone");
          });

      ann.hears("Half an answer and a bit").hearsOf("Something went wrong").hearsNothing();
    }

    @Test
    void with_a_bot_that_closes_nothing_leaves_the_whole_text() {
      List<GrowingReply> kept = new ArrayList<>();
      writing =
          reply -> {
            reply.append("Whole");
            kept.add(reply);
          };
      ann.says("open").hears("Whole").hearsNothing();

      assertThatIllegalStateException()
          .isThrownBy(() -> kept.get(0).append("late"))
          .withMessageContaining("closed");
    }

    @Test
    void with_an_edit_on_the_way_is_made_up_for() {
      asked(
          reply -> {
            grows(reply);
            portal.fails(1, "INTERNAL_SERVER_ERROR");
            passes(SECOND);
            reply.append(" three");
            reply.append(" four");
          });

      ann.hears("One two three four").hearsNothing();
    }

    @Test
    void with_the_last_edit_is_tried_again() {
      asked(
          reply -> {
            grows(reply);
            reply.append(" three");
            portal.fails(1, "INTERNAL_SERVER_ERROR");
          });

      ann.hears("One two three").hearsNothing();
    }

    @Test
    void by_a_limit_makes_it_slower_and_loses_nothing() {
      asked(
          reply -> {
            grows(reply);
            portal.fails(3, "QUERY_LIMIT_EXCEEDED");
            for (int i = 0; i < 14; i++) {
              passes(SECOND);
              reply.append(".");
            }
            ann.sees("One two");
            passes(SECOND);
            reply.append(".");
            ann.sees("One two" + ".".repeat(15));
          });

      assertThat(edits()).isEqualTo(4);
      ann.hears("One two" + ".".repeat(15)).hearsNothing();
    }

    @Test
    void by_a_limit_of_edits_has_the_answer_said_anew() {
      asked(
          reply -> {
            grows(reply);
            reply.append(" three");
            portal.fails(1, "OPERATION_TIME_LIMIT");
          });

      ann.hears("One two three").hearsNothing();
    }

    @Test
    void by_a_message_that_is_deleted_has_the_answer_said_anew() {
      asked(
          reply -> {
            grows(reply);
            deleted(reply);
            passes(SECOND);
            reply.append(" three");
            passes(SECOND);
            reply.append(" four");
          });

      ann.hears("One two three four").hearsNothing();
    }

    @Test
    void by_a_limit_before_the_first_message_waits() {
      asked(
          reply -> {
            reply.append("One");
            portal.fails(1, "QUERY_LIMIT_EXCEEDED");
            passes(HALF);
            reply.append(" two");
            ann.hearsNothing();
            passes(SECOND.multipliedBy(2));
            reply.append(" three");
            ann.sees("One two three");
          });

      ann.hears("One two three").hearsNothing();
    }
  }

  @Nested
  class RunAgain {
    @Test
    void says_nothing_twice() {
      inbox.cutShort = true;
      asked(GrowingReplyTest.this::grows);
      ann.sees("One two");

      runsAgain(GrowingReplyTest.this::grows);

      ann.hears("One two").hearsNothing();
    }

    @Test
    void leaves_the_whole_of_what_is_written_now() {
      inbox.cutShort = true;
      asked(GrowingReplyTest.this::grows);

      runsAgain(
          reply -> {
            reply.append("Another");
            passes(HALF);
            reply.append(" answer");
            reply.append(" altogether");
          });

      ann.hears("Another answer altogether").hearsNothing();
    }

    @Test
    void takes_back_the_messages_it_needs_no_more() {
      inbox.cutShort = true;
      asked(reply -> reply.append("wonderful ".repeat(3_000)));
      assertThat(said()).hasSize(2);

      runsAgain(reply -> reply.append("brief"));

      ann.hears("brief").hearsNothing();
    }

    @Test
    void does_not_repeat_a_message_in_doubt() {
      inbox.cutShort = true;
      inbox.forgetsAnswers = true;
      asked(GrowingReplyTest.this::grows);
      ann.hears("One two");

      runsAgain(GrowingReplyTest.this::grows);

      ann.hearsOf("Something went wrong").hearsNothing();
    }

    private void runsAgain(Writing again) {
      writing = again;
      portal.passes(Duration.ofMinutes(1));
      inbox.cutShort = false;
      inbox.forgetsAnswers = false;
      portal.awaitIdle();
    }
  }

  private void asked(Writing how) {
    writing = how;
    ann.says("tell me");
    assertThat(failures).isEmpty();
  }

  private void grows(GrowingReply reply) {
    reply.append("One");
    passes(HALF);
    reply.append(" two");
  }

  void deleted(GrowingReply reply) {
    portal.gateway().messages().wipe(reply.messages().get(0));
  }

  private void passes(Duration time) {
    portal.world().advance(time);
  }

  private long edits() {
    return portal.world().log(0).stream().filter(GrowingReplyTest::isEdit).count();
  }

  private static boolean isEdit(LogEntry line) {
    return line.kind().equals("rest")
        && (line.name().equalsIgnoreCase("imbot.v2.Chat.Message.update")
            || line.name().equalsIgnoreCase("imbot.message.update"));
  }

  /** The bot's messages. */
  private List<MessageView> said() {
    return portal.world().as(ann.id()).messages(ann.dialog()).stream()
        .filter(message -> message.author() != null && message.author().bot())
        .toList();
  }

  private String letters() {
    return said().stream()
        .map(message -> message.text().replace(" ", ""))
        .collect(Collectors.joining());
  }
}
