package io.imbot4j.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Another JVM, with this one's classes; what it prints by {@link #print} is read while it runs. */
final class Printing implements AutoCloseable {
  private static final String MARK = "printed: ";

  private final Process process;
  private final Thread reader;
  private final Predicate<String> taken;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Printing(Process process, Predicate<String> taken) {
    this.process = process;
    this.taken = taken;
    reader = new Thread(this::read, "reads what is printed");
    reader.start();
  }

  static Printing start(Class<?> main, Object... arguments) throws IOException {
    return start(line -> false, main, arguments);
  }

  /**
   * @param taken told of each line at once; those it takes are not kept in {@link #lines}
   */
  static Printing start(Predicate<String> taken, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), main.getName()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return new Printing(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(), taken);
  }

  /** To be called in the other JVM. */
  static void print(String line) {
    System.out.println(MARK + line);
  }

  /** To be called in the other JVM: it ends with the one that started it, however that ends. */
  static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException gone) {
                // Then it ends all the more.
              }
              Runtime.getRuntime().halt(1);
            },
            "ends with its parent");
    watch.setDaemon(true);
    watch.start();
  }

  /** What it printed, but for what was taken and the line that was waited for. */
  List<String> lines() {
    return lines;
  }

  /** Waits until this line comes, and forgets it. */
  void await(String line) {
    until(() -> lines.remove(line));
  }

  /** Waits until a line begins so, and gives the rest of it. */
  String awaitAfter(String beginning) {
    until(() -> lines.stream().anyMatch(line -> line.startsWith(beginning)));
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow()
        .substring(beginning.length());
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

  /** Where that is waited for in vain, the process ends. */
  private void until(Callable<Boolean> there) {
    boolean came = false;
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .failFast("it ended early", () -> !process.isAlive())
          .until(there);
      came = true;
    } finally {
      if (!came) {
        close();
      }
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(MARK)) {
          keep(line.substring(MARK.length()));
        }
      }
    } catch (IOException killed) {
      // What came before counts.
    }
  }

  private void keep(String line) {
    if (!taken.test(line)) {
      lines.add(line);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
