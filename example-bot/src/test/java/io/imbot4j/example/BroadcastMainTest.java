package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.MessageView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BroadcastMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Emulator portal;

  @BeforeEach
  void a_portal_is_there() {
    portal = Emulator.start(EmulatorConfig.local());
  }

  @AfterEach
  void the_portal_goes() {
    portal.close();
  }

  @Test
  void sends_to_each_dialog_of_a_file_once_however_often_it_is_run() throws IOException {
    Path file = Files.write(folder.resolve("people.txt"), List.of("1", "", " 2 ", "3"));

    assertThat(run("news", file.toString(), "Half", "price!")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("] 3 of 3")
        .endsWith("3 sent" + System.lineSeparator());
    assertThat(run("news", file.toString(), "Half", "price!")).isZero();
    assertThat(out.toString(UTF_8)).endsWith("0 sent" + System.lineSeparator());

    String bot = String.valueOf(portal.world().snapshot().bots().get(0).id());
    assertThat(portal.world().as(2).messages(bot))
        .extracting(MessageView::text)
        .containsExactly("Half price!");
  }

  @Test
  void says_what_it_wants() {
    assertThat(run("news")).isEqualTo(2);
    assertThat(run("news", folder.resolve("nobody.txt").toString(), "Hello")).isEqualTo(2);
    assertThat(errors.toString(UTF_8))
        .contains("nobody.txt cannot be read")
        .contains("a file with a dialog id in each line");
  }

  private int run(String... arguments) {
    return BroadcastMain.run(
        List.of(arguments),
        Map.of("IMBOT4J_WEBHOOK", portal.webhook().toString(), "IMBOT4J_DATA", folder.toString()),
        new PrintStream(out, true, UTF_8),
        new PrintStream(errors, true, UTF_8));
  }
}
