package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static String of(Tree data) {
    return Fingerprint.of("ONPIERCHANGE", "640", 1_789_000_000, "", data);
  }

  private static String of(List<String> pairs) {
    return of(BracketForm.parse(String.join("&", pairs)));
  }

  @Test
  void is_the_same_for_a_map_and_its_form() {
    Map<String, Object> map =
        Map.of("pier", Map.of("name", "Ñorth +1", "open", true), "gates", List.of(4, "", 7L));

    assertThat(of(Tree.of(map))).isEqualTo(of(BracketForm.parse(BracketForm.write(map))));
  }

  @Test
  void tells_apart_where_a_text_stands() {
    assertThat(Set.of(of(List.of("a[b]=1")), of(List.of("b[a]=1")), of(List.of("a[b][c]=1"))))
        .hasSize(3);
  }

  @Test
  void tells_apart_texts_of_every_length() {
    Set<String> seen = new HashSet<>();
    for (int length = 0; length < 600; length++) {
      seen.add(of(List.of("a=" + "0".repeat(length))));
    }

    assertThat(seen).hasSize(600);
  }

  @Test
  void tells_apart_what_the_envelope_says() {
    Tree none = Tree.of(null);

    assertThat(
            Set.of(
                Fingerprint.of("A", "1", 5, "", none),
                Fingerprint.of("B", "1", 5, "", none),
                Fingerprint.of("A", "2", 5, "", none),
                Fingerprint.of("A", "1", 6, "", none),
                Fingerprint.of("A", "1", 5, "0", none)))
        .hasSize(5);
  }

  @RepeatedTest(50)
  void depends_on_every_pair_and_not_on_their_order(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pairs.add("k" + i % 7 + "[" + i + "]=" + Long.toString(random.nextLong(), 36));
    }
    String expected = of(pairs);

    Collections.shuffle(pairs, random);
    assertThat(of(pairs)).isEqualTo(expected);

    int changed = random.nextInt(pairs.size());
    pairs.set(changed, pairs.get(changed) + "x");
    assertThat(of(pairs)).isNotEqualTo(expected);
  }
}
