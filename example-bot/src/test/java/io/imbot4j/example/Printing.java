package io.imbot4j.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Another JVM, with this one's classes; what it prints by {@link #print} is read while it runs. */
final class Printing implements AutoCloseable {
  private static final String MARK = "printed: ";

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Printing(Process process) {
    this.process = process;
    reader = new Thread(this::read, "reads what is printed");
    reader.start();
  }

  static Printing start(Class<?> main, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), main.getName()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return new Printing(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** To be called in the other JVM. */
  static void print(String line) {
    System.out.println(MARK + line);
  }

  /** What it printed, but for the line that was waited for. */
  List<String> lines() {
    return lines;
  }

  /** Waits until this line comes, and forgets it. */
  void await(String line) {
    until(() -> lines.remove(line));
  }

  /** Waits until there are so many lines. */
  void await(int count) {
    until(() -> lines.size() >= count);
  }

  /** As {@code kill -9} does; all that it printed before is there then. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  private void until(Callable<Boolean> there) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .failFast("it ended early", () -> !process.isAlive())
        .until(there);
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(MARK)) {
          lines.add(line.substring(MARK.length()));
        }
      }
    } catch (IOException killed) {
      // What came before counts.
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
