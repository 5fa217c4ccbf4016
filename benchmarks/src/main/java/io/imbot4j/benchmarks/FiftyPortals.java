package io.imbot4j.benchmarks;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.Actor;
import io.imbot4j.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An emulator of fifty portals behind one port, with many chats, each of two people and with one
 * message, in 512 MB of heap: it fits, or it fails. People write past the doors, which hear of
 * every change; then each portal is asked over HTTP for all of its chats.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FiftyPortals {
  private static final int PORTALS = 50;

  /** How many chats each portal has: 10,000 in all, or 10,000 each. */
  @Param({"200", "10000"})
  public int chats;

  private final Emulator emulator = Emulator.start(EmulatorConfig.local());

  /** The doors are open before anybody writes. */
  @Setup
  public void open() {
    for (int number = 2; number <= PORTALS; number++) {
      emulator.addPortal("P" + number, "p" + number + ".localhost");
    }
  }

  /** Makes all chats, and reads them by the doors. Gives the letters that were answered. */
  @Benchmark
  public long populated() throws IOException {
    long letters = 0;
    for (World world : emulator.cloud().worlds()) {
      Actor ann = world.as(1);
      for (int chat = 0; chat < chats; chat++) {
        int id = ann.createChat("Deal " + chat, List.of(2), false);
        ann.say("chat" + id, "What about deal " + chat + "?");
      }
      String state = "_emulator/state?portal=" + world.config().memberId();
      try (InputStream answer = emulator.portal().resolve(state).toURL().openStream()) {
        letters += answer.transferTo(OutputStream.nullOutputStream());
      }
    }
    return letters;
  }

  /** Says what the heap holds then. */
  @TearDown
  public void weigh() {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    long used = (jvm.totalMemory() - jvm.freeMemory()) >> 20;
    long chatsInAll =
        emulator.cloud().worlds().stream()
            .mapToLong(world -> world.snapshot().chats().size())
            .sum();
    System.out.printf("%n%,d chats on %d portals in %d MB live%n", chatsInAll, PORTALS, used);
    emulator.close();
  }
}
