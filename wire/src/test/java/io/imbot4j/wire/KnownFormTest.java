package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A form whose keys came before in the same order is the one that is read from new. */
class KnownFormTest {
  private static final List<String> EVENTS =
      List.of("v2-message-group", "v1-message-group", "v2-command", "v1-commands", "v2-reaction");

  private static final List<String> VALUES =
      List.of("", "0", "1", "Y", "N", "+", "%", "%2", "%zz", "57", "-3", "007", "9".repeat(19));

  private static final List<String> TEXTS =
      List.of("%D0%BF%D0%B0", "a+b", "%D0", "=x=", "2026-09-14T09%3A41%3A58%2B03%3A00", "%5B%5D");

  /** An empty pair, which says nothing, but for which no form is known. */
  private static final String NOTHING = "&";

  /** As a form is read whose keys came twice before. */
  private static Tree known(String body) {
    BracketForm.parse(body);
    BracketForm.parse(body);
    return BracketForm.parse(body);
  }

  private static Tree fresh(String body) {
    return BracketForm.parse(NOTHING + body);
  }

  @RepeatedTest(300)
  void is_the_same_tree_in_the_same_order(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String body = changed(random);

    assertThat(String.valueOf(known(body).raw())).isEqualTo(String.valueOf(fresh(body).raw()));
    assertThat(known(body)).isEqualTo(fresh(body));
    assertThat(known(body).map()).isEqualTo(fresh(body).map());
  }

  @RepeatedTest(300)
  void is_the_same_event_under_the_same_key(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String body = changed(random);

    assertThat(read(known(body))).isEqualTo(read(fresh(body)));
  }

  @RepeatedTest(100)
  void has_the_texts_of_its_own_body(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> pairs = pairs(random);
    known(String.join("&", pairs));
    pairs.replaceAll(pair -> key(pair) + "=" + value(random));
    String body = String.join("&", pairs);

    assertThat(BracketForm.parse(body)).isEqualTo(fresh(body));
  }

  @Nested
  class Memory {
    @Test
    void outlives_many_forms_that_come_once() {
      String body = String.join("&", pairs(new Random(1)));
      String expected = String.valueOf(fresh(body).raw());
      for (int i = 0; i < 1_000; i++) {
        StringBuilder once = new StringBuilder("once=");
        for (int j = 0; j < 50; j++) {
          once.append("&k").append(i).append("[").append(j).append("]=").append(j);
        }
        assertThat(known(once.toString()).get("k" + i).map()).hasSize(50);
      }

      assertThat(String.valueOf(known(body).raw())).isEqualTo(expected);
    }

    @Test
    void is_shared_by_threads_that_learn_at_once() {
      List<Integer> forms = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        forms.add(i);
      }

      assertThat(forms.parallelStream().map(i -> second(i % 40, i)))
          .isEqualTo(forms.stream().map(String::valueOf).toList());
    }

    private static String second(int kind, int value) {
      byte[] body = ("a[k" + kind + "]=x&a[b]=" + value + "&c[]=y").getBytes(UTF_8);
      return BracketForm.parse(body).at("a", "b").text();
    }
  }

  private static List<String> pairs(Random random) {
    return new ArrayList<>(Fixture.pairs(EVENTS.get(random.nextInt(EVENTS.size()))));
  }

  private static String changed(Random random) {
    List<String> pairs = pairs(random);
    for (int changes = random.nextInt(5); changes > 0; changes--) {
      change(random, pairs);
    }
    return String.join("&", pairs);
  }

  private static void change(Random random, List<String> pairs) {
    int place = random.nextInt(pairs.size());
    int other = random.nextInt(pairs.size());
    String pair = pairs.get(place);
    switch (random.nextInt(8)) {
      case 0 -> pairs.remove(place);
      case 1 -> pairs.add(other, key(pair) + "=" + value(random));
      case 2 -> Collections.swap(pairs, place, other);
      case 3 -> pairs.set(place, key(pair).replace("%5B", "[").replace("%5D", "]") + "=1");
      case 4 -> pairs.set(place, key(pair).replace("a", "%61") + "=" + value(random));
      case 5 -> pairs.add(other, key(pair) + "%5B" + (random.nextBoolean() ? "" : "x") + "%5D=1");
      case 6 -> pairs.set(place, key(pair));
      default -> pairs.set(place, key(pair) + "=" + value(random));
    }
  }

  private static String key(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }

  private static String value(Random random) {
    List<String> values = random.nextBoolean() ? VALUES : TEXTS;
    return values.get(random.nextInt(values.size()));
  }

  private static String read(Tree envelope) {
    try {
      List<BotEvent> events = new EventReader().read(envelope, new PortalId("pier"));
      return events.toString();
    } catch (MalformedEvent refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
