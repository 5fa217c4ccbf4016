package io.imbot4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.io.IOException;
import java.util.Set;

/** Whatever is posted gets one of the answers meant for it, and never a 500. */
class BotEventServletFuzzTest {
  private static final int MAX_BODY = 2_000;

  @FuzzTest
  void any_post_is_accepted_or_refused(byte[] input) throws IOException {
    RecordingDispatcher dispatcher = new RecordingDispatcher();
    PostedBytes posted = new PostedBytes(input);
    BotEventServlet servlet =
        new BotEventServlet(
            dispatcher,
            EventServletConfig.of(new PortalId("harbour"), Set.of(Secret.of("c4nary-quayside")))
                .withMaxBody(MAX_BODY));

    servlet.service(posted.request(), posted.response());

    assertThat(posted.status()).isIn(200, 400, 403, 413);
    assertThat(posted.status() == 413).isEqualTo(input.length > MAX_BODY);
    if (posted.status() != 200) {
      assertThat(dispatcher.events()).isEmpty();
    }
  }
}
