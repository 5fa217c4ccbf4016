package io.imbot4j.benchmarks.calls;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/** HttpClient's own asynchronous client in a loop: no pace, no thread that waits, nothing read. */
final class BareClient implements Calls {
  private static final String BODY = "{\"auth\":\"access\"}";

  private final CloseableHttpAsyncClient client =
      HttpAsyncClients.custom()
          .setConnectionManager(
              PoolingAsyncClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(64)
                  .setMaxConnTotal(AT_ONCE)
                  .build())
          .setIOReactorConfig(
              IOReactorConfig.custom()
                  .setIoThreadCount(1)
                  .setSoTimeout(Timeout.ofMinutes(1))
                  .build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .build();

  private final List<SimpleHttpRequest> requests;

  BareClient(int port) {
    client.start();
    requests =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                number ->
                    SimpleRequestBuilder.post(Calls.portal(number, port).resolve("scope"))
                        .setBody(BODY, ContentType.APPLICATION_JSON)
                        .build())
            .toList();
  }

  @Override
  public void call() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(AT_ONCE);
    AtomicInteger good = new AtomicInteger();
    FutureCallback<SimpleHttpResponse> counter =
        new FutureCallback<>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            if (response.getCode() == 200 && response.getBodyText().contains("imbot")) {
              good.incrementAndGet();
            }
            waiting.countDown();
          }

          @Override
          public void failed(Exception failure) {
            waiting.countDown();
          }

          @Override
          public void cancelled() {
            waiting.countDown();
          }
        };
    for (SimpleHttpRequest request : requests) {
      var unused = client.execute(request, counter);
    }
    waiting.await();
    if (good.get() != AT_ONCE) {
      throw new IllegalStateException("only " + good + " calls were answered");
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
