package io.imbot4j.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The example bot in a process of its own, on a free port. */
final class ExampleProcess implements AutoCloseable {
  private static final String READY = "Talk to the bot: ";
  private static final String INSTALLABLE = "Install the bot: ";

  private final Process process;
  private final String address;

  private ExampleProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Beside an emulated portal on a free port. */
  static ExampleProcess start() {
    return start(Map.of("IMBOT4J_PORT", "0"));
  }

  static ExampleProcess start(Map<String, String> settings) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.imbot4j.example.Main");
    builder.environment().putAll(settings);
    builder.redirectError(Path.of("target/example.log").toFile());
    try {
      Process process = builder.start();
      BufferedReader output = process.inputReader();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(READY) || line.startsWith(INSTALLABLE)) {
          return new ExampleProcess(process, line.replace(READY, ""));
        }
      }
      throw new IllegalStateException(
          "the example ended with " + process.waitFor() + "; see target/example.log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "the example did not end within 20 seconds of being told to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
