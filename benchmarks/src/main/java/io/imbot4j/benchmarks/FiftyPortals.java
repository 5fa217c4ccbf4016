package io.imbot4j.benchmarks;

import io.imbot4j.world.Actor;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fifty emulated portals with many chats, each of two people and with one message, in 512 MB of
 * heap: it fits, or it fails.
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

  private final List<World> worlds = new ArrayList<>();

  /** Makes all of them. */
  @Benchmark
  public List<World> populated() {
    for (int number = 1; number <= PORTALS; number++) {
      World world =
          new World(WorldConfig.standard(URI.create("http://p" + number + ".localhost/")));
      Actor ann = world.as(1);
      for (int chat = 0; chat < chats; chat++) {
        int id = ann.createChat("Deal " + chat, List.of(2), false);
        ann.say("chat" + id, "What about deal " + chat + "?");
      }
      worlds.add(world);
    }
    return worlds;
  }

  /** Says what the heap holds then. */
  @TearDown
  public void weigh() {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    long used = (jvm.totalMemory() - jvm.freeMemory()) >> 20;
    long chatsInAll = worlds.stream().mapToLong(world -> world.snapshot().chats().size()).sum();
    System.out.printf("%n%,d chats on %d portals in %d MB%n", chatsInAll, worlds.size(), used);
  }
}
