package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Tree;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.message.BasicHttpResponse;

/**
 * Whatever comes back over HTTP is an answer or a {@link PortalException}; an {@link IOException}
 * where it cannot be unpacked.
 */
class AnswersFuzzTest {
  private static final int[] STATUSES = {200, 302, 400, 401, 403, 404, 500, 503};
  private static final int BOUND = 10_000;
  private static final int SENTENCE = 2_000;

  private final Answers answers = new Answers(new Json(), new PortalId("library"));

  /** The first byte chooses the status and whether the rest is packed. */
  @FuzzTest
  void any_reply_is_an_answer_or_a_portal_exception(byte[] input) throws IOException {
    int head = input.length == 0 ? 0 : input[0];
    byte[] body = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
    try {
      Reply reply = Reply.of(message(STATUSES[head & 7], (head & 8) != 0, body), BOUND);

      assertThat(reply.body().length).isLessThanOrEqualTo(Math.max(BOUND, body.length));
      Tree answer = answers.read("imbot.v2.Bot.list", reply);
      assertThat(answer.map()).containsKey("result");
    } catch (PortalException refused) {
      assertThat(String.valueOf(refused.getMessage()).length())
          .isLessThanOrEqualTo(body.length + BOUND + SENTENCE);
    } catch (IOException unpackable) {
      assertThat(head & 8).as("packed").isNotZero();
    }
  }

  private static Message<HttpResponse, byte[]> message(int status, boolean packed, byte[] body) {
    BasicHttpResponse head = new BasicHttpResponse(status);
    head.setHeader(HttpHeaders.LOCATION, new String(body, UTF_8));
    if (packed) {
      head.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return new Message<>(head, body);
  }
}
