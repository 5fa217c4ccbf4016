package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The example in a process of its own. */
final class ExampleProcess implements AutoCloseable {
  private final Process process;
  private final Path errors;

  private ExampleProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  static ExampleProcess start(Map<String, String> environment) throws IOException {
    return start(Main.class, environment);
  }

  /** Another of its programs. */
  static ExampleProcess start(
      Class<?> program, Map<String, String> environment, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("IMBOT4J_"));
    builder.environment().putAll(environment);
    // A pipe that nobody reads is full one day, and stops every thread that logs.
    Path errors = Files.createTempFile("example", ".log");
    builder.redirectError(errors.toFile());
    return new ExampleProcess(builder.start(), errors);
  }

  /** The first line it prints; "" if it ends without one. */
  String greeting() throws IOException {
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    return line == null ? "" : line;
  }

  /** Waits for its end and gives its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the example did not end within a minute");
    }
    return process.exitValue();
  }

  /** What it has printed since, up to its end. */
  String output() throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  /** What it complained of. */
  String errors() throws IOException {
    return Files.readString(errors).strip();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as Ctrl-C does. */
  void stop() {
    process.destroy();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException kept) {
      // It stays with the other temporary files.
    }
  }
}
