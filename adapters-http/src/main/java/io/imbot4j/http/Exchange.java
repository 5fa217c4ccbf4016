package io.imbot4j.http;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;

/** One call and its reply, awaited by one thread. */
final class Exchange {
  private final Connector connector;
  private final Waiting waiting;
  private final URI to;
  private final HttpHost host;
  private final Reach reach;
  private final int maxAnswerBytes;

  Exchange(Connector connector, Waiting waiting, URI to, Reach reach, int maxAnswerBytes) {
    this.connector = connector;
    this.waiting = waiting;
    this.to = to;
    this.host = HttpHost.create(to);
    this.reach = reach;
    this.maxAnswerBytes = maxAnswerBytes;
  }

  /**
   * @throws java.io.UncheckedIOException if a file in the body cannot be read
   */
  Reply post(RequestBody body) throws NoReply {
    AsyncClientEndpoint endpoint = connector.connect(host, reach);
    boolean whole = false;
    try {
      Reply reply =
          Reply.of(body.hasFiles() ? stream(endpoint, body) : send(endpoint, body), maxAnswerBytes);
      whole = true;
      return reply;
    } catch (IOException unreadable) {
      throw NoReply.of(unreadable, true, host);
    } finally {
      // Tokens are bought on fresh connections: if one that was kept broke off unseen, it would be
      // unknown whether they were spent.
      connector.release(endpoint, whole && !body.isForm());
    }
  }

  private Message<HttpResponse, byte[]> send(AsyncClientEndpoint endpoint, RequestBody body)
      throws NoReply {
    return waiting.await(
        execute(endpoint, new BasicAsyncEntityProducer(body.bytes(), body.type())), host);
  }

  private Message<HttpResponse, byte[]> stream(AsyncClientEndpoint endpoint, RequestBody body)
      throws NoReply {
    StreamedBody stream = new StreamedBody(body.length(), body.type(), waiting);
    CompletableFuture<Message<HttpResponse, byte[]>> answer = execute(endpoint, stream);
    Runnable ending =
        () -> {
          Waiting.by(answer).run();
          stream.releaseResources();
        };
    return waiting.ended(
        ending,
        () -> {
          write(body, stream, answer);
          return waiting.await(answer, host);
        });
  }

  private void write(RequestBody body, StreamedBody stream, CompletableFuture<?> answer)
      throws NoReply {
    try {
      body.writeTo(stream);
      stream.close();
    } catch (IOException ended) {
      stream.explain(answer, host);
    }
  }

  private CompletableFuture<Message<HttpResponse, byte[]>> execute(
      AsyncClientEndpoint endpoint, AsyncEntityProducer body) {
    HttpRequest request = new BasicHttpRequest(Method.POST, to);
    request.setHeader(HttpHeaders.ACCEPT, "application/json");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    CompletableFuture<Message<HttpResponse, byte[]>> answer = new CompletableFuture<>();
    Future<?> unused =
        endpoint.execute(
            new BasicRequestProducer(request, body) {
              @Override
              public void produce(DataStreamChannel channel) throws IOException {
                waiting.sending();
                super.produce(channel);
              }
            },
            new BasicResponseConsumer<>(new BoundedBody(maxAnswerBytes)),
            new Completing<>(answer));
    return answer;
  }
}
