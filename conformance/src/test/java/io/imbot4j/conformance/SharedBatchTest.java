package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.file.FileContent;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.Result;
import io.imbot4j.wire.SharedBatch;
import io.imbot4j.wire.Tree;
import io.imbot4j.world.MessageView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that travel together mean the same to the emulated portal as each does alone. */
class SharedBatchTest {
  private static final String SEND = "imbot.v2.Chat.Message.send";

  private final Bakery bakery = new Bakery();

  private Request send(String dialog, Map<String, Object> fields) {
    return new Request(
        SEND,
        Map.of(
            "botId",
            bakery.bot.bot().value(),
            "botToken",
            Bakery.SECRET,
            "dialogId",
            dialog,
            "fields",
            fields));
  }

  private Request send(String text) {
    return send("1", Map.of("message", text));
  }

  private List<Result> together(Request... requests) {
    SharedBatch batch = new SharedBatch(List.of(requests));
    return batch.results(bakery.call.portal(), bakery.call.answer("batch", batch.parameters()));
  }

  private List<@Nullable String> shown() {
    return bakery.world.as(1).messages(bakery.bot.bot().toString()).stream()
        .<@Nullable String>map(MessageView::text)
        .toList();
  }

  @Nested
  class Texts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#1 of 2",
          "a+b = c & d; 100 %",
          "a?b=c&fields[message]=d",
          "two\nlines\t\\ \"quoted\" 'so'",
          "Привет, 你好 👋",
          "[B]bold[/B] [URL=https://a.example/?q=1#top]there[/URL]",
          "%2B %23 %zz",
          "$result and $result(c0)",
          " blanks "
        })
    void come_as_they_are(String text) {
      together(send("first"), send(text));

      assertThat(shown()).containsExactly("first", text);
    }

    @Test
    void that_the_portal_would_replace_do_not_fit() {
      Request trap = send("You got $result[c0][id]");

      assertThat(trap.fitsBatch()).isFalse();
      together(send("first"), trap);
      assertThat(shown()).doesNotContain("You got $result[c0][id]");
    }
  }

  @Nested
  class Values {
    @Test
    void of_a_keyboard_come_as_they_are() {
      List<Map<String, Object>> keyboard =
          List.of(Map.of("TEXT", "Yes+No #1", "COMMAND", "vote", "COMMAND_PARAMS", "{\"a\":[1]}"));
      Request request = send("1", Map.of("message", "Vote", "keyboard", keyboard));
      bakery.call.answer(SEND, request.parameters());
      together(request, send("after"));

      List<MessageView> seen = bakery.world.as(1).messages(bakery.bot.bot().toString());
      assertThat(seen.get(1).keyboard()).isEqualTo(seen.get(0).keyboard()).isNotNull();
    }

    @Test
    void that_are_booleans_are_letters() {
      together(send("first"), send("1", Map.of("message", "quiet", "system", true)));
      together(send("third"), send("1", Map.of("message", "loud", "system", false)));

      assertThat(bakery.world.as(1).messages(bakery.bot.bot().toString()))
          .extracting(MessageView::authorId)
          .containsExactly(
              (int) bakery.bot.bot().value(),
              0,
              (int) bakery.bot.bot().value(),
              (int) bakery.bot.bot().value());
    }

    static Stream<@Nullable Object> unspeakable() {
      return Stream.of(
          null,
          List.of(),
          Map.of(),
          List.of("a", Map.of("b", List.of())),
          Arrays.asList("a", null),
          FileContent.of(new byte[] {1}));
    }

    @ParameterizedTest
    @MethodSource("unspeakable")
    void that_a_batch_cannot_say_do_not_fit(@Nullable Object value) {
      Map<String, @Nullable Object> parameters = new HashMap<>();
      parameters.put("fields", value);

      assertThat(new Request(SEND, parameters).fitsBatch()).isFalse();
    }

    @Test
    void that_are_booleans_to_an_older_method_do_not_fit() {
      assertThat(new Request("im.user.get", Map.of("AVATAR_HR", true)).fitsBatch()).isFalse();
      assertThat(send("1", Map.of("system", true)).fitsBatch()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "Batch", "imbot.v2.File.upload", "imbot.v2.File.download"})
    void of_methods_that_refuse_a_batch_do_not_fit(String method) {
      assertThat(new Request(method, Map.of()).fitsBatch()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a b"})
    void under_names_a_batch_would_change_do_not_fit(String name) {
      assertThat(new Request("server.time", Map.of(name, 1)).fitsBatch()).isFalse();
    }
  }

  @Nested
  class Answers {
    @Test
    void go_back_in_order() {
      Request[] requests =
          IntStream.range(0, 50).mapToObj(number -> send("No. " + number)).toArray(Request[]::new);
      List<Result> results = together(requests);

      assertThat(shown()).hasSize(50).startsWith("No. 0").endsWith("No. 49");
      assertThat(results)
          .extracting(result -> Objects.requireNonNull(result.answer()).at("result", "id").count())
          .isSorted()
          .doesNotHaveDuplicates();
    }

    @Test
    void are_as_they_would_be_alone() {
      Request list = new Request("imbot.v2.Bot.list", Map.of("botToken", Bakery.SECRET));
      Tree alone = bakery.call.answer(list.method(), list.parameters());
      List<Result> results = together(list, send("after"));

      Tree answer = Objects.requireNonNull(results.get(0).answer());
      assertThat(answer.get("result")).isEqualTo(alone.get("result"));
      assertThat(answer.get("total")).isEqualTo(alone.get("total"));
      assertThat(answer.get("next")).isEqualTo(alone.get("next"));
      assertThat(answer.at("time", "operating").text()).isNotEmpty();
    }

    @Test
    void of_all_that_failed_are_no_list_to_stumble_over() {
      List<Result> results =
          together(send("chat40404", Map.of("message", "a")), send("chat40404", Map.of()));

      assertThat(results)
          .extracting(result -> Objects.requireNonNull(result.failure()).code())
          .containsExactly("ACCESS_DENIED", "ACCESS_DENIED");
    }

    @Test
    void tell_who_failed_and_the_others_are_done() {
      List<Result> results =
          together(send("one"), send("chat40404", Map.of("message", "a")), send("two"));

      assertThat(new ArrayList<>(shown())).containsExactly("one", "two");
      assertThat(results.get(1).failure())
          .isInstanceOf(PortalException.Refused.class)
          .hasMessageContaining(SEND)
          .hasMessageContaining("ACCESS_DENIED");
      assertThat(results.get(0).failure()).isNull();
    }

    @Test
    void that_are_missing_leave_it_unknown() {
      List<Result> results =
          new SharedBatch(List.of(send("one")))
              .results(bakery.call.portal(), Tree.of(Map.of("result", List.of())));

      assertThat(results.get(0).failure()).isInstanceOf(PortalException.Unanswered.class);
    }
  }
}
