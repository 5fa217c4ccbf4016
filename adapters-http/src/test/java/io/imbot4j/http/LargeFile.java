package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.FileContent;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Sends the largest file there is and fetches it, as the main program of a process whose heap is
 * smaller. Prints how far each came.
 */
final class LargeFile {
  private LargeFile() {}

  public static void main(String[] webhookAndLink) {
    FileContent content = FileContent.of(FileContent.MAX_SIZE, Zeroes::new);
    long[] came = new long[2];
    Credentials webhook = Credentials.webhook(webhookAndLink[0]);
    try (HttpRestCall rest = new HttpRestCall(new PortalId("acme"), webhook)) {
      rest.call(
          "imbot.v2.File.upload",
          Map.of("content", content.reporting((bytes, size) -> came[0] = bytes)));
      rest.download(
          "imbot.v2.File.download",
          Secret.of(webhookAndLink[1]),
          OutputStream.nullOutputStream(),
          (bytes, size) -> came[1] = bytes);
    }
    System.out.println(came[0] + " " + came[1]);
  }

  /** As many as the largest file has. */
  private static final class Zeroes extends InputStream {
    private long left = FileContent.MAX_SIZE;

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
