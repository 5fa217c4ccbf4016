package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PhpQueryTest {
  @Test
  void writes_brackets_as_php_does() {
    Map<String, ?> tree =
        fields("data", fields("bot", fields("id", 456), "list", List.of("a b", "c*d~")));
    assertThat(PhpQuery.encode(tree))
        .isEqualTo(
            "data%5Bbot%5D%5Bid%5D=456&data%5Blist%5D%5B0%5D=a+b&data%5Blist%5D%5B1%5D=c%2Ad%7E");
  }

  @Test
  void booleans_are_digits_and_nothing_leaves_no_trace() {
    Map<String, @Nullable Object> tree =
        fields("yes", true, "no", false, "empty", "", "list", List.of(), "map", Map.of());
    tree.put("null", null);
    assertThat(PhpQuery.encode(tree)).isEqualTo("yes=1&no=0&empty=");
  }

  @Test
  void reads_what_clients_write() {
    assertThat(PhpQuery.decode("a[b][]=1&a[b][]=2&c=d%20e&flag&USERS[0]=1&USERS[2]=3"))
        .isEqualTo(
            Map.of(
                "a",
                Map.of("b", List.of("1", "2")),
                "c",
                "d e",
                "flag",
                "",
                "USERS",
                Map.of("0", "1", "2", "3")));
  }

  @Test
  void reads_a_list_of_any_length_without_counting_it_anew_for_each_element() {
    assertThat((List<?>) PhpQuery.decode("a[]=1&".repeat(100_000)).get("a")).hasSize(100_000);
  }

  @Test
  void keeps_what_cannot_be_read() {
    assertThat(PhpQuery.decode("a=%zz&b[=1&[c]=2"))
        .isEqualTo(Map.of("a", "%zz", "b[", "1", "[c]", "2"));
  }

  @RepeatedTest(50)
  void what_is_written_is_read_again(RepetitionInfo repetition) {
    Map<String, Object> tree = map(new Random(repetition.getCurrentRepetition()), 3);
    assertThat(PhpQuery.decode(PhpQuery.encode(tree))).isEqualTo(tree);
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int count = random.nextInt(3) + 1; count > 0; count--) {
      map.put("k" + random.nextInt(100), value(random, depth));
    }
    return map;
  }

  private static Object value(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(3);
    if (kind == 0) {
      return "v & =[]%+ я" + random.nextInt();
    }
    if (kind == 1) {
      return map(random, depth - 1);
    }
    List<Object> list = new ArrayList<>();
    for (int count = random.nextInt(3) + 1; count > 0; count--) {
      list.add(value(random, depth - 1));
    }
    return list;
  }
}
