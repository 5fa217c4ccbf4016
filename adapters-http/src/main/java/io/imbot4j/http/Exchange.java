package io.imbot4j.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.ssl.TlsUpgradeCapable;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.reactor.ProtocolIOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its reply, awaited by one thread. */
final class Exchange {
  // Without a charset: the portal reads a JSON body only under exactly this type.
  private static final ContentType JSON = ContentType.create("application/json");

  private final HttpAsyncRequester engine;
  private final HostLookup lookup;
  private final HttpConfig config;
  private final Set<Runnable> endings;
  private final URI to;
  private final HttpHost host;
  private final @Nullable HttpHost proxy;
  private final long end;

  /** Whether the body began to leave: before that, the portal cannot have done anything. */
  private volatile boolean sent;

  /**
   * @param endings holds, while something is awaited, what ends the wait
   */
  Exchange(
      HttpAsyncRequester engine,
      HostLookup lookup,
      HttpConfig config,
      Set<Runnable> endings,
      URI to,
      Duration within) {
    this.engine = engine;
    this.lookup = lookup;
    this.config = config;
    this.endings = endings;
    this.to = to;
    this.end = System.nanoTime() + within.toNanos();
    host = HttpHost.create(to);
    InetSocketAddress hop = config.proxy();
    proxy = hop == null ? null : new HttpHost("http", hop.getHostString(), hop.getPort());
  }

  Reply post(byte[] json) throws NoReply {
    AsyncClientEndpoint endpoint = connect(proxy == null ? host : proxy);
    boolean whole = false;
    try {
      if (proxy != null) {
        tunnel(endpoint, proxy);
      }
      CompletableFuture<Message<HttpResponse, byte[]>> answer =
          send(endpoint, new Body(request(), json));
      Reply reply = Reply.of(await(answer, left(), host), config.maxAnswerBytes());
      whole = true;
      return reply;
    } catch (IOException unreadable) {
      throw NoReply.of(unreadable, true, host);
    } finally {
      if (whole && proxy == null) {
        endpoint.releaseAndReuse();
      } else {
        endpoint.releaseAndDiscard();
      }
    }
  }

  private HttpRequest request() {
    HttpRequest request = new BasicHttpRequest(Method.POST, to);
    request.setHeader(HttpHeaders.ACCEPT, "application/json");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    return request;
  }

  /** Tries one address after the other: a name may have one nobody answers at. */
  private AsyncClientEndpoint connect(HttpHost next) throws NoReply {
    NoReply first = null;
    for (InetAddress address : addresses(next)) {
      try {
        return connect(next, address);
      } catch (NoReply none) {
        first = first == null ? none : first;
        if (Thread.currentThread().isInterrupted()) {
          break;
        }
      }
    }
    throw first == null ? NoReply.of(new UnknownHostException(), false, next) : first;
  }

  private InetAddress[] addresses(HttpHost next) throws NoReply {
    try {
      return await(lookup.of(next.getHostName()), patience(), next);
    } catch (RejectedExecutionException closed) {
      throw NoReply.of(closed, false, next);
    }
  }

  private AsyncClientEndpoint connect(HttpHost next, InetAddress address) throws NoReply {
    HttpHost there =
        new HttpHost(next.getSchemeName(), address, next.getHostName(), next.getPort());
    CompletableFuture<AsyncClientEndpoint> connected = new CompletableFuture<>();
    FutureCallback<AsyncClientEndpoint> callback =
        new Completing<>(connected) {
          @Override
          public void completed(AsyncClientEndpoint endpoint) {
            if (!connected.complete(endpoint)) {
              endpoint.releaseAndDiscard();
            }
          }
        };
    try {
      // The engine takes this timeout for silence on the connection too, in this call and all
      // later ones, so it is the longest of all; who waits for the connection is less patient.
      Future<?> unused = engine.connect(there, Timeout.of(config.deadline()), null, callback);
      return await(connected, patience(), next);
    } catch (IllegalStateException closed) {
      throw NoReply.of(closed, false, next);
    } catch (NoReply none) {
      // It may have been connected in the very moment in which nobody waited any more.
      Future<?> unused = connected.thenAccept(AsyncClientEndpoint::releaseAndDiscard);
      throw none;
    }
  }

  private void tunnel(AsyncClientEndpoint endpoint, HttpHost proxy) throws NoReply {
    HttpRequest connect = new BasicHttpRequest(Method.CONNECT, proxy, host.toHostString());
    connect.setAuthority(new URIAuthority(host));
    int status =
        await(send(endpoint, new BasicRequestProducer(connect, null)), left(), proxy)
            .getHead()
            .getCode();
    if (status != 200) {
      throw new NoReply(
          false,
          "the proxy %s answered %d and opens no way to %s; check its rules"
              .formatted(proxy, status, host),
          null);
    }
    if (host.getSchemeName().equals("https")) {
      CompletableFuture<ProtocolIOSession> secured = new CompletableFuture<>();
      ((TlsUpgradeCapable) endpoint).tlsUpgrade(host, new Completing<>(secured));
      await(secured, left(), host);
    }
  }

  private CompletableFuture<Message<HttpResponse, byte[]>> send(
      AsyncClientEndpoint endpoint, AsyncRequestProducer request) {
    CompletableFuture<Message<HttpResponse, byte[]>> answer = new CompletableFuture<>();
    Future<?> unused =
        endpoint.execute(
            request,
            new BasicResponseConsumer<>(new BoundedBody(config.maxAnswerBytes())),
            new Completing<>(answer));
    return answer;
  }

  private <T> T await(CompletableFuture<T> future, long nanos, HttpHost whom) throws NoReply {
    Runnable ending = () -> future.completeExceptionally(new ConnectionClosedException());
    endings.add(ending);
    try {
      return future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw NoReply.of(failed.getCause(), sent, whom);
    } catch (CancellationException | TimeoutException late) {
      throw NoReply.late(sent, whom);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw NoReply.interrupted(sent, interrupted);
    } finally {
      endings.remove(ending);
      future.cancel(true);
    }
  }

  private long patience() {
    return Math.min(config.connectTimeout().toNanos(), left());
  }

  private long left() {
    return Math.max(1, end - System.nanoTime());
  }

  private final class Body extends BasicRequestProducer {
    Body(HttpRequest request, byte[] json) {
      super(request, new BasicAsyncEntityProducer(json, JSON));
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
      sent = true;
      super.produce(channel);
    }
  }
}
