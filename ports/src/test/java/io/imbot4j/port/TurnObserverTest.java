package io.imbot4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.port.TurnObserver.Note;
import io.imbot4j.port.TurnObserver.Observation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnObserverTest {
  private static final Note NOTE = new Note("it starts");

  private final List<Observation> first = new ArrayList<>();
  private final List<Observation> second = new ArrayList<>();

  @Test
  void several_are_told_one_after_the_other() {
    TurnObserver.SILENT.and(first::add).and(second::add).saw(NOTE);
    assertThat(first).containsExactly(NOTE);
    assertThat(second).containsExactly(NOTE);
  }

  @Test
  void one_that_throws_keeps_nothing_from_the_next() {
    TurnObserver broken =
        observation -> {
          throw new IllegalStateException("a bug of the observer");
        };
    assertThatIllegalStateException().isThrownBy(() -> broken.and(second::add).saw(NOTE));
    assertThat(second).containsExactly(NOTE);
  }
}
