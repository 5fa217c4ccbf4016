package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A conversation that was clicked against the example becomes a test that compiles and passes, with
 * a bot of either generation.
 */
@Timeout(300)
class CopyAsTestTest {
  private static final String BOT = "456";
  private static final String AWKWARD = "a \"quote\", \\u0041, C:\\new,\n\ttab, 🙂 and [b]bold[/b]";

  private static ExampleProcess current;
  private static ExampleProcess old;
  private static ClickedPortal portal;
  private static ClickedPortal oldPortal;

  @TempDir private Path folder;

  @BeforeAll
  static void the_examples_run() throws IOException {
    current = ExampleProcess.start(Map.of("IMBOT4J_PORT", "0"));
    old = ExampleProcess.start(Map.of("IMBOT4J_PORT", "0", "IMBOT4J_GENERATION", "v1"));
    portal = page(current);
    oldPortal = page(old);
  }

  @AfterAll
  static void the_examples_end() {
    current.close();
    old.close();
  }

  @BeforeEach
  void the_portals_are_as_new() {
    portal.does("reset");
    oldPortal.does("reset");
  }

  private static ClickedPortal page(ExampleProcess example) throws IOException {
    return new ClickedPortal(example.greeting().replace("Talk to the bot: ", ""));
  }

  static Stream<Arguments> conversations() {
    return Stream.of(
        Arguments.of("awkward letters", 1, BOT, script(CopyAsTestTest::awkward)),
        Arguments.of("a reminder", 1, BOT, script(CopyAsTestTest::reminder)),
        Arguments.of("a booking in Russian", 3, BOT, script(CopyAsTestTest::booking)),
        Arguments.of("edits, deletions and reactions", 2, BOT, script(CopyAsTestTest::changes)),
        Arguments.of("a file and a reply", 1, BOT, script(CopyAsTestTest::fileAndReply)),
        Arguments.of("faults that were ordered", 1, BOT, script(CopyAsTestTest::faults)),
        Arguments.of("a vote in a group", 1, "chat5", script(CopyAsTestTest::vote)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void a_conversation_becomes_a_test_that_passes(
      String name, int user, String dialog, Consumer<ClickedPortal> clicks) throws Exception {
    String source = clicked(portal, user, dialog, clicks);
    assertThat(exitCode(source)).as(() -> source + output()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void so_does_one_with_a_bot_of_the_old_generation(
      String name, int user, String dialog, Consumer<ClickedPortal> clicks) throws Exception {
    String source = clicked(oldPortal, user, dialog, clicks);
    assertThat(source).contains(".generation(Generation.V1)");
    assertThat(exitCode(source)).as(() -> source + output()).isZero();
  }

  private static String clicked(
      ClickedPortal page, int user, String dialog, Consumer<ClickedPortal> clicks) {
    clicks.accept(page);
    String source = page.sees("test", Map.of("user", "" + user, "dialog", dialog));
    assertThat(source).doesNotContain("// Not told");
    return source;
  }

  @Test
  void the_test_fails_when_the_bot_says_something_else() throws Exception {
    awkward(portal);
    String source = portal.sees("test", Map.of("user", "1", "dialog", BOT));
    assertThat(exitCode(source.replace("You said: a", "You never said: a"))).isEqualTo(1);
  }

  private static void awkward(ClickedPortal page) {
    says(page, 1, BOT, AWKWARD, "You said: a");
    says(page, 1, BOT, "/echo \u202eright to left\u202c", "right to left");
  }

  private static void reminder(ClickedPortal page) {
    says(page, 1, BOT, "/remind 15m tea", "I will remind you.");
    page.does("clock", "advance", "PT15M");
    page.hears(1, BOT, "Time for: [b]tea[/b]");
  }

  private static void booking(ClickedPortal page) {
    says(page, 3, BOT, "привет", "Вы сказали: привет");
    says(page, 3, BOT, "/book", "?");
    says(page, 3, BOT, "Осло", "Осло");
  }

  private static void changes(ClickedPortal page) {
    says(page, 2, BOT, "hello", "You said: hello");
    int own = page.message(2, BOT, "\"hello\"");
    page.does("edit", "user", 2, "message", own, "text", "hello there");
    page.does("react", "user", 2, "message", page.message(2, BOT, "You said"), "reaction", "like");
    page.does("delete", "user", 2, "message", own);
    says(page, 2, BOT, "still here", "You said: still here");
  }

  private static void fileAndReply(ClickedPortal page) {
    page.does("file", "user", 1, "dialog", BOT, "name", "menu.pdf", "content", "bWVudQ==");
    page.hears(1, BOT, "Thank you for the file.");
    int answer = page.message(1, BOT, "Thank you");
    page.does("say", "user", 1, "dialog", BOT, "text", "no problem", "replyTo", answer);
    page.hears(1, BOT, "You said: no problem");
  }

  private static void faults(ClickedPortal page) {
    says(page, 1, BOT, "hello", "You said: hello");
    page.does("fault", "error", "ACCESS_DENIED", "times", 1);
    says(page, 1, BOT, "may I?", "went wrong");
    page.does("fault", "delivery", "drop");
    page.does("say", "user", 1, "dialog", BOT, "text", "nobody hears this");
    says(page, 1, BOT, "hear this", "You said: hear this");
    assertThat(page.messages(1, BOT)).doesNotContain("You said: nobody");
  }

  private static void vote(ClickedPortal page) {
    page.does("chat", "user", 1, "name", "Lunch \"club\"", "users", List.of(1, 2, 456));
    page.hears(1, "chat5", "office bot");
    says(page, 1, "chat5", "/lunch", "Soup: 0");
    int poll = page.message(1, "chat5", "Soup: 0");
    page.does("press", "user", 2, "message", poll, "button", 1);
    page.hears(2, "chat5", "Soup: 1");
    page.does("press", "user", 1, "message", poll, "button", 0);
    page.hears(1, "chat5", "Pizza: 1");
    says(page, 2, "chat5", "[USER=456]Office bot[/USER] thank you", "You said");
  }

  private static void says(ClickedPortal page, int user, String dialog, String text, String heard) {
    page.does("say", "user", user, "dialog", dialog, "text", text);
    page.hears(user, dialog, heard);
  }

  private static Consumer<ClickedPortal> script(Consumer<ClickedPortal> clicks) {
    return clicks;
  }

  /** What the run of the copied test printed. */
  private String output() {
    try {
      return Files.readString(folder.resolve("run.txt"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Compiles the source against the class path of this test, and runs what it is. */
  private int exitCode(String source) throws IOException, InterruptedException {
    Path file = folder.resolve("TalkTest.java");
    Files.writeString(file, source);
    String classes = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                folder.toString(),
                "-cp",
                classes,
                file.toString());
    assertThat(compiled).as("what the compiler says of\n" + source).isZero();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            folder + System.getProperty("path.separator") + classes,
            RunTest.class.getName(),
            "io.imbot4j.example.TalkTest")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("run.txt").toFile())
        .start()
        .waitFor();
  }
}
