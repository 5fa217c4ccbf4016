package io.imbot4j.benchmarks;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.stored.StoredEvents;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** One message, from the event to the document an inbox stores, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventStoring {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The generation of the API the event came by. */
  @Param({"v2", "v1"})
  @SuppressWarnings("NullAway.Init")
  public String generation;

  @SuppressWarnings("NullAway.Init")
  private BotEvent event;

  private Map<String, Object> document = Map.of();

  /** Reads the event, and stores it once. */
  @Setup
  public void read() {
    byte[] form = MessageEvent.of(generation).form();
    event = new EventReader().read(BracketForm.parse(form), new PortalId("quay")).get(0);
    document = StoredEvents.write(event);
    System.out.printf(
        "%n%s: %d bytes posted, %d stored%n",
        generation, form.length, JSON.writeValueAsBytes(document).length);
  }

  /** The document alone. */
  @Benchmark
  public Map<String, Object> document() {
    return StoredEvents.write(event);
  }

  /** The document as bytes of JSON, by Jackson. */
  @Benchmark
  public byte[] json() {
    return JSON.writeValueAsBytes(StoredEvents.write(event));
  }

  /** The event out of a document. */
  @Benchmark
  public BotEvent event() {
    return StoredEvents.read(document);
  }
}
