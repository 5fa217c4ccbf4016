package io.imbot4j.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.ssl.TlsUpgradeCapable;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.reactor.ProtocolIOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Opens connections for one request, through the proxy where there is one. */
final class Connector {
  private final HttpAsyncRequester engine;
  private final HostLookup lookup;
  private final HttpConfig config;
  private final Waiting waiting;
  private final @Nullable HttpHost proxy;

  Connector(HttpAsyncRequester engine, HostLookup lookup, HttpConfig config, Waiting waiting) {
    this.engine = engine;
    this.lookup = lookup;
    this.config = config;
    this.waiting = waiting;
    InetSocketAddress hop = config.proxy();
    proxy = hop == null ? null : new HttpHost("http", hop.getHostString(), hop.getPort());
  }

  /** Gives a connection back; through a proxy none is used twice. */
  void release(AsyncClientEndpoint endpoint, boolean reusable) {
    if (reusable && proxy == null) {
      endpoint.releaseAndReuse();
    } else {
      endpoint.releaseAndDiscard();
    }
  }

  /**
   * Connects to a host; behind a proxy, it is the proxy that knows its addresses.
   *
   * @param reach which of its addresses may be called
   */
  AsyncClientEndpoint connect(HttpHost host, Reach reach) throws NoReply {
    if (proxy == null) {
      return connectDirectly(host, reach);
    }
    AsyncClientEndpoint endpoint = connectDirectly(proxy, Reach.EVERYWHERE);
    boolean open = false;
    try {
      tunnel(endpoint, proxy, host);
      open = true;
      return endpoint;
    } finally {
      if (!open) {
        endpoint.releaseAndDiscard();
      }
    }
  }

  /** Tries one address after the other: a name may have one nobody answers at. */
  private AsyncClientEndpoint connectDirectly(HttpHost next, Reach reach) throws NoReply {
    NoReply first = null;
    for (InetAddress address : addresses(next)) {
      try {
        reach.require(address, next);
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

  InetAddress[] addresses(HttpHost host) throws NoReply {
    try {
      return waiting.connecting(lookup.of(host.getHostName()), host);
    } catch (RejectedExecutionException closed) {
      throw NoReply.of(closed, false, host);
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
      Duration longest = waiting.longest(config.deadline());
      Future<?> unused = engine.connect(there, Timeout.of(longest), null, callback);
      return waiting.connecting(connected, next);
    } catch (IllegalStateException closed) {
      throw NoReply.of(closed, false, next);
    } catch (NoReply none) {
      // It may have been connected in the very moment in which nobody waited any more.
      Future<?> unused = connected.thenAccept(AsyncClientEndpoint::releaseAndDiscard);
      throw none;
    }
  }

  private void tunnel(AsyncClientEndpoint endpoint, HttpHost proxy, HttpHost host) throws NoReply {
    HttpRequest connect = new BasicHttpRequest(Method.CONNECT, proxy, host.toHostString());
    connect.setAuthority(new URIAuthority(host));
    CompletableFuture<Message<HttpResponse, byte[]>> answer = new CompletableFuture<>();
    Future<?> unused =
        endpoint.execute(
            new BasicRequestProducer(connect, null),
            new BasicResponseConsumer<>(new BoundedBody(config.maxAnswerBytes())),
            new Completing<>(answer));
    int status = waiting.await(answer, proxy).getHead().getCode();
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
      waiting.await(secured, host);
    }
  }
}
