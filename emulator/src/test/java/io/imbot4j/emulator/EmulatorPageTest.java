package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs every command of the page that shows the emulator to people who write no Java. */
@Timeout(120)
class EmulatorPageTest {
  private static final Path PAGE = Path.of("../docs/emulator.md");
  private static final Pattern COMMANDS = Pattern.compile("```shell\n(.*?)```", Pattern.DOTALL);

  @Test
  void its_commands_work_when_they_are_pasted() throws IOException, InterruptedException {
    assumeThat(Stream.of("/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"))
        .as("a machine with curl")
        .anyMatch(program -> Files.isExecutable(Path.of(program)));
    try (Emulator emulator = Emulator.start(EmulatorConfig.local());
        TestBot bot = new TestBot(200)) {
      String output =
          run(
              commands()
                  .replace("http://localhost:8024/", emulator.portal().toString())
                  .replace("http://localhost:9000/", bot.url() + "/"));
      assertThat(output)
          .contains("\"text\":\"Pizza or soup?\"")
          .contains("\"NAME\":\"Bob\"")
          .contains("\"error\":\"expired_token\"")
          .contains("\"name\":\"Beta\"")
          .contains("\"name\":\"Sales\"")
          .contains("\"error\":\"QUERY_LIMIT_EXCEEDED\"")
          .doesNotContain("invalid_");
      await()
          .untilAsserted(
              () ->
                  assertThat(bot.names())
                      .contains("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD", "ONAPPINSTALL"));
    }
  }

  /** All but the first, which starts the emulator. */
  private static String commands() throws IOException {
    return COMMANDS
        .matcher(Files.readString(PAGE))
        .results()
        .skip(1)
        .map(MatchResult::group)
        .map(block -> block.replaceAll("```(shell)?\n?", ""))
        .collect(Collectors.joining("echo\n"));
  }

  private static String run(String script) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-e").redirectErrorStream(true).start();
    try (var in = shell.outputWriter(UTF_8)) {
      in.write(script);
    }
    String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    return output;
  }
}
