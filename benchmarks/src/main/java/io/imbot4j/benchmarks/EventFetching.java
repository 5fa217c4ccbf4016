package io.imbot4j.benchmarks;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.Tree;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One message fetched by {@code imbot.v2.Event.get}, from JSON to the event a bot is given. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventFetching {
  private static final PortalId PORTAL = new PortalId("quay");
  private static final BotId BOT = new BotId(640);

  private final EventReader reader = new EventReader();
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final byte[] json = MessageEvent.of("v2").fetched();

  /** What {@code FetchPoller} does with one event of an answer. */
  @Benchmark
  public BotEvent fetched() {
    return reader.fetched(Tree.of(mapper.readValue(json, Object.class)), PORTAL, BOT);
  }

  /** The peer: the same JSON into Jackson's tree, and nothing made of it. */
  @Benchmark
  public JsonNode jacksonTree() {
    return mapper.readTree(json);
  }
}
