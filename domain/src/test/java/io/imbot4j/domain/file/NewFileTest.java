package io.imbot4j.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.MessageFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  private static final FileContent CONTENT = FileContent.of(new byte[] {7});

  @TempDir Path folder;

  @Test
  void is_named_like_the_path() throws Exception {
    NewFile file = NewFile.of(Files.write(folder.resolve("menu.pdf"), new byte[] {7}));

    assertThat(file.name()).isEqualTo("menu.pdf");
    assertThat(file.content().size()).isOne();
    assertThat(file.message()).isNull();
  }

  @Test
  void may_say_something() {
    assertThat(NewFile.of("menu.pdf", CONTENT).saying(Text.of("Soup!")).message())
        .isEqualTo(Text.of("Soup!"));
  }

  @Test
  void needs_a_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewFile.of(" ", CONTENT))
        .withMessageContaining("file name is blank");
  }

  @Test
  void is_numbered_as_in_its_message() {
    assertThat(FileId.of(new MessageFile(12, "menu.pdf", 1))).isEqualTo(new FileId(12));
  }
}
