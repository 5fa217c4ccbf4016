package io.imbot4j.benchmarks;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One message, from the bytes that came to the event a bot is given; and what peers need. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventDecoding {
  private static final PortalId PORTAL = new PortalId("quay");
  private static final Secret TOKEN = Secret.of(MessageEvent.TOKEN);

  /** The generation of the API, since the two spell an event differently. */
  @Param({"v2", "v1"})
  @SuppressWarnings("NullAway.Init")
  public String generation;

  private final EventReader reader = new EventReader();
  private final ObjectMapper mapper = JsonMapper.builder().build();

  private byte[] form = {};
  private byte[] forged = {};
  private byte[] json = {};

  /** Writes the event in every spelling. */
  @Setup
  public void write() {
    MessageEvent event = MessageEvent.of(generation);
    form = event.form();
    forged = event.forged();
    json = event.json();
  }

  /** What {@code BotEventServlet} does with a body it has read. */
  @Benchmark
  public List<BotEvent> form() {
    Tree envelope = BracketForm.parse(form);
    if (!isBelieved(envelope)) {
      throw new IllegalStateException("the portal's own event was refused");
    }
    return reader.read(envelope, PORTAL);
  }

  /** The same with a token that is not the portal's, as strangers can send it. */
  @Benchmark
  public boolean refused() {
    return isBelieved(BracketForm.parse(forged));
  }

  /** The peer: the posted event as JSON into Jackson's tree, and nothing made of it. */
  @Benchmark
  public JsonNode jacksonTree() {
    return mapper.readTree(json);
  }

  /** The other peer: the form into a servlet container's parameters, and nothing made of them. */
  @Benchmark
  public Map<String, String[]> jettyParameters() throws IOException {
    Fields fields = new Fields(true);
    UrlEncoded.decodeUtf8To(new ByteArrayInputStream(form), fields, -1, -1);
    return fields.toStringArrayMap();
  }

  private static boolean isBelieved(Tree envelope) {
    return TOKEN.matches(envelope.at("auth", "application_token").text());
  }
}
