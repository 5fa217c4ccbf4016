package io.imbot4j.benchmarks.door;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What an event costs a server, from the socket to the end of its handling: each door in a process
 * of its own, in turns, called by this one. Prints a table of medians.
 *
 * <p>CPU time is that of the whole server process, so it hardly depends on what else the machine
 * does; the other figures do.
 */
public final class DoorTable {
  /** Until the compiler has done its work. */
  private static final int WARM_UPS = 8;

  private final Map<Door, ServerProcess> servers = new EnumMap<>(Door.class);
  private final Map<Door, List<Round>> rounds = new EnumMap<>(Door.class);
  private final int events;
  private long next;

  private record Round(double cpuMicros, double perSecond) {}

  private DoorTable(int events) {
    this.events = events;
  }

  /**
   * @param options how many rounds, 9 unless said; how many events in each, 10,000 unless said; and
   *     a folder for recordings of Flight Recorder, which cost something themselves
   */
  public static void main(String... options) throws IOException {
    int count = options.length > 0 ? Integer.parseInt(options[0]) : 9;
    int events = options.length > 1 ? Integer.parseInt(options[1]) : 10_000;
    new DoorTable(events).run(count, options.length > 2 ? options[2] + "/" : "");
  }

  private void run(int count, String recordings) throws IOException {
    try {
      for (Door door : Door.values()) {
        servers.put(door, new ServerProcess(door, recordings));
        rounds.put(door, new ArrayList<>());
        for (int i = 0; i < WARM_UPS; i++) {
          Round unused = round(door);
        }
      }
      List<Door> turns = new ArrayList<>(List.of(Door.values()));
      for (int i = 0; i < count; i++) {
        for (Door door : turns) {
          of(rounds, door).add(round(door));
        }
        Collections.rotate(turns, 1);
      }
      print();
    } finally {
      for (ServerProcess server : servers.values()) {
        server.close();
      }
    }
  }

  private Round round(Door door) throws IOException {
    ServerProcess server = of(servers, door);
    Load load = new Load(server.port(), door.posts(), next, events);
    next += events;
    ServerProcess.Done before = server.done();
    long start = System.nanoTime();
    load.asFastAsAnswered();
    double seconds = (System.nanoTime() - start) / 1e9;
    long cpu = server.handled(before.handled() + events).cpuNanos() - before.cpuNanos();
    return new Round(cpu / 1e3 / events, events / seconds);
  }

  private void print() {
    System.out.printf("%-22s %14s %10s %18s%n", "", "CPU an event", "ratio", "p99 at half load");
    for (Door door : Door.values()) {
      double cpu = median(of(rounds, door), Round::cpuMicros);
      double ratio = median(paired(door), Double::doubleValue);
      double half = median(of(rounds, door), Round::perSecond) / 2;
      int paced = (int) (5 * half);
      Load load = new Load(of(servers, door).port(), door.posts(), next, paced);
      next += paced;
      long[] took = load.atRate(half);
      System.out.printf(
          "%-22s %11.1f us %10.2f %9.2f ms at %,.0f/s%n",
          door.title(), cpu, ratio, took[took.length * 99 / 100] / 1e6, half);
    }
  }

  /** The costs beside those of the bare servlet in the same round. */
  private List<Double> paired(Door door) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < of(rounds, door).size(); i++) {
      ratios.add(of(rounds, door).get(i).cpuMicros() / of(rounds, Door.BARE).get(i).cpuMicros());
    }
    return ratios;
  }

  private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static <T> T of(Map<Door, T> all, Door door) {
    T found = all.get(door);
    if (found == null) {
      throw new IllegalStateException(door + " was not started");
    }
    return found;
  }
}
