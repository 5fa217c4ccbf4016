package io.imbot4j.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {
  @TempDir Path folder;

  private static byte[] read(FileContent content) throws IOException {
    try (InputStream bytes = content.open()) {
      return bytes.readAllBytes();
    }
  }

  @Nested
  class Of {
    @Test
    void a_path_is_read_anew_each_time() throws Exception {
      Path file = Files.write(folder.resolve("menu.txt"), new byte[] {1, -1, 3});
      FileContent content = FileContent.of(file);

      assertThat(content.size()).isEqualTo(3);
      assertThat(read(content)).containsExactly(1, -1, 3);
      assertThat(read(content)).containsExactly(1, -1, 3);
    }

    @Test
    void a_path_that_is_not_there_is_named() {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> FileContent.of(folder.resolve("gone.txt")))
          .withMessageContaining("gone.txt cannot be read");
    }

    @Test
    void bytes_are_copied() throws Exception {
      byte[] bytes = {1, 2};
      FileContent content = FileContent.of(bytes);
      bytes[0] = 9;

      assertThat(read(content)).containsExactly(1, 2);
    }

    @Test
    void nothing_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FileContent.of(new byte[0]))
          .withMessageContaining("file is empty");
    }

    @Test
    void more_than_the_portal_takes_is_refused_before_it_is_opened() {
      FileContent.Source never =
          () -> {
            throw new AssertionError("opened");
          };

      assertThat(FileContent.of(FileContent.MAX_SIZE, never).size()).isEqualTo(104_857_600);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FileContent.of(FileContent.MAX_SIZE + 1, never))
          .withMessageContaining("104857601 bytes, the portal takes 104857600");
    }
  }

  @Nested
  class Open {
    @Test
    void fails_where_the_source_has_less_than_announced() {
      FileContent content = FileContent.of(3, () -> new ByteArrayInputStream(new byte[2]));

      assertThatIOException()
          .isThrownBy(() -> read(content))
          .withMessageContaining("fewer than the 3 bytes announced");
    }

    @Test
    void fails_where_the_source_has_more_than_announced() {
      FileContent content = FileContent.of(3, () -> new ByteArrayInputStream(new byte[4]));

      assertThatIOException()
          .isThrownBy(() -> read(content))
          .withMessageContaining("more than the 3 bytes announced");
    }

    @Test
    void gives_one_byte_at_a_time_too() throws Exception {
      try (InputStream bytes = FileContent.of(new byte[] {-1}).open()) {
        assertThat(bytes.read()).isEqualTo(255);
        assertThat(bytes.read()).isEqualTo(-1);
      }
    }
  }

  @Nested
  class Reporting {
    @RepeatedTest(50)
    void rises_to_the_size_however_often_it_is_opened(RepetitionInfo repetition) throws Exception {
      Random random = new Random(repetition.getCurrentRepetition());
      byte[] bytes = new byte[1 + random.nextInt(20_000)];
      List<Long> told = new ArrayList<>();
      FileContent content = FileContent.of(bytes).reporting((moved, size) -> told.add(moved));

      try (InputStream cutShort = content.open()) {
        assertThat(cutShort.readNBytes(random.nextInt(bytes.length))).hasSizeBetween(0, 20_000);
      }
      assertThat(read(content)).hasSameSizeAs(bytes);

      assertThat(told).isSorted().doesNotHaveDuplicates().endsWith((long) bytes.length);
    }
  }

  @Test
  void tells_its_size_alone() {
    assertThat(FileContent.of(new byte[] {42, 43})).hasToString("FileContent[2 bytes]");
  }
}
