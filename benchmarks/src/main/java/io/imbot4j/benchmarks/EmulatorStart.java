package io.imbot4j.benchmarks;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long the emulator takes to its first answer in a JVM that has done nothing before. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class EmulatorStart {
  /** Started, asked for its page, and stopped. */
  @Benchmark
  public int toTheFirstPage() throws IOException {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      return ((HttpURLConnection) emulator.portal().toURL().openConnection()).getResponseCode();
    }
  }
}
