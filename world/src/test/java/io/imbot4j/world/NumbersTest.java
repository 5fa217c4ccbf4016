package io.imbot4j.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Set<Integer> numbers = new Numbers();

  @RepeatedTest(20)
  void do_what_a_set_of_the_jdk_does(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Set<Integer> model = new LinkedHashSet<>();
    for (int step = 0; step < 200; step++) {
      Integer number = random.nextInt(12);
      switch (random.nextInt(5)) {
        case 0, 1 -> assertThat(numbers.add(number)).isEqualTo(model.add(number));
        case 2 -> assertThat(numbers.remove(number)).isEqualTo(model.remove(number));
        case 3 ->
            assertThat(numbers.removeIf(one -> one > number))
                .isEqualTo(model.removeIf(one -> one > number));
        default -> assertThat(numbers.contains(number)).isEqualTo(model.contains(number));
      }
      assertThat(numbers).containsExactlyElementsOf(model).isEqualTo(model);
    }
    assertThat(numbers.removeAll(List.copyOf(model))).isEqualTo(!model.isEmpty());
    assertThat(numbers).isEmpty();
  }

  @Test
  void hold_no_other_things() {
    numbers.add(7);
    assertThat(numbers.contains((Object) "7")).isFalse();
    assertThat(numbers.remove((Object) "7")).isFalse();
    numbers.clear();
    assertThat(numbers).isEmpty();
  }

  @Test
  void end() {
    Iterator<Integer> none = numbers.iterator();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
  }
}
