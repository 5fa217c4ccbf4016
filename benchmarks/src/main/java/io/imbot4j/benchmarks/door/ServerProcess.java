package io.imbot4j.benchmarks.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A {@link DoorServer} from outside. For one thread. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Writer asked;
  private final int port;

  /** What it has done so far. */
  record Done(long cpuNanos, long handled) {}

  /**
   * @param recording where it writes what Flight Recorder saw, in a file named after the door;
   *     nowhere if empty
   */
  ServerProcess(Door door, String recording) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    if (!recording.isEmpty()) {
      command.add(
          "-XX:StartFlightRecording=settings=profile,filename=" + recording + door + ".jfr");
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(DoorServer.class.getName());
    command.add(door.name());
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    said = process.inputReader();
    asked = process.outputWriter();
    port = Integer.parseInt(answer());
  }

  int port() {
    return port;
  }

  Done done() throws IOException {
    asked.write("\n");
    asked.flush();
    String[] words = answer().split(" ", 2);
    return new Done(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }

  /** The next line that is for us; others are what a Java says by itself. */
  private String answer() throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(DoorServer.ANSWER)) {
        return line.substring(DoorServer.ANSWER.length());
      }
    }
    throw new IllegalStateException("the server ended; run DoorServer by itself to see why");
  }

  /** Waits until so many events have been handled in all. */
  Done handled(long count) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    Done done = done();
    while (done.handled() < count) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "only %d of %d events were handled within a minute".formatted(done.handled(), count));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      done = done();
    }
    return done;
  }

  @Override
  public void close() throws IOException {
    asked.close();
    process.onExit().join();
  }
}
