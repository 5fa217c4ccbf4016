package io.imbot4j.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedOutputBuffer;
import org.apache.hc.core5.util.Timeout;

/**
 * A request's body that one thread writes while the engine's thread sends it; the writer waits
 * where the network is slower.
 */
final class StreamedBody extends OutputStream implements AsyncEntityProducer {
  private static final int AHEAD = 64 * 1024;

  private final SharedOutputBuffer buffer = new SharedOutputBuffer(AHEAD);
  private final long length;
  private final ContentType type;
  private final Waiting waiting;

  /**
   * @param waiting starts again with every part that moves
   */
  StreamedBody(long length, ContentType type, Waiting waiting) {
    this.length = length;
    this.type = type;
    this.waiting = waiting;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    buffer.write(bytes, offset, count, patience());
    waiting.startAgain();
  }

  /** Says that this is all. */
  @Override
  public void close() throws IOException {
    buffer.writeCompleted(patience());
  }

  private Timeout patience() {
    return Timeout.ofNanoseconds(waiting.left());
  }

  /**
   * Why it could not be written to the end.
   *
   * @throws NoReply unless the answer, or the lack of it, tells more
   */
  void explain(CompletableFuture<?> answer, HttpHost host) throws NoReply {
    if (Thread.currentThread().isInterrupted()) {
      throw NoReply.interrupted(waiting.sent(), null);
    }
    if (waiting.left() <= 1 && !answer.isDone()) {
      throw NoReply.late(waiting.sent(), host);
    }
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public int available() {
    return buffer.length();
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    buffer.flush(channel);
  }

  @Override
  public void failed(Exception cause) {
    buffer.abort();
  }

  /** The answer is there, or will never be: who still writes is told to stop. */
  @Override
  public void releaseResources() {
    buffer.abort();
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public String getContentType() {
    return type.toString();
  }

  @Override
  public String getContentEncoding() {
    return "";
  }

  @Override
  public boolean isChunked() {
    return false;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }
}
