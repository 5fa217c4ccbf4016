package io.imbot4j.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call costs its caller: 2,000 in flight to 1,000 portals that answer after 200 ms, over
 * real HTTP, by us and by a loop around HttpClient in turns. Prints a table of medians.
 *
 * <p>CPU time is that of this whole process in a round; the portals are another one.
 */
public final class CallTable {
  private static final int WARM_UPS = 12;

  private CallTable() {}

  /**
   * @param options how many rounds, 9 unless said
   */
  public static void main(String... options) throws Exception {
    int rounds = options.length > 0 ? Integer.parseInt(options[0]) : 9;
    Process portals =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowPortals.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = portals.inputReader()) {
      int port = Integer.parseInt(answer(said));
      try (BareClient bare = new BareClient(port);
          OurClient ours = new OurClient(port)) {
        for (int i = 0; i < WARM_UPS; i++) {
          bare.call();
          ours.call();
        }
        measure(rounds, bare, ours);
      }
      portals.getOutputStream().close();
      System.out.println("the portals had " + answer(said) + " calls at once");
    } finally {
      portals.destroy();
    }
  }

  private static void measure(int rounds, Calls bare, Calls ours) throws InterruptedException {
    List<Double> bares = new ArrayList<>();
    List<Double> our = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double one = cpuMicros(bare);
      double other = cpuMicros(ours);
      bares.add(one);
      our.add(other);
      ratios.add(other / one);
    }
    System.out.printf("%-16s %10s%n", "", "CPU a call");
    System.out.printf("%-16s %7.1f us%n", "bare HttpClient", median(bares));
    System.out.printf("%-16s %7.1f us, %.2f times%n", "imbot4j", median(our), median(ratios));
  }

  private static double cpuMicros(Calls calls) throws InterruptedException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    calls.call();
    return (process.getProcessCpuTime() - before) / 1e3 / Calls.AT_ONCE;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Double.NaN);
  }

  /** The next line that is for us; others are what a Java says by itself. */
  private static String answer(BufferedReader portals) throws IOException {
    for (String line = portals.readLine(); line != null; line = portals.readLine()) {
      if (line.startsWith(SlowPortals.ANSWER)) {
        return line.substring(SlowPortals.ANSWER.length());
      }
    }
    throw new IllegalStateException("the portals ended; run SlowPortals by itself to see why");
  }
}
