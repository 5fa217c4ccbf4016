package io.imbot4j.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever a portal answers to a call is a value or a {@link PortalException}. */
class AnswersFuzzTest {
  @FuzzTest
  void any_answer_is_a_value_or_a_portal_exception(byte[] input) {
    Tree answer;
    try {
      answer = FuzzedTree.of(input);
    } catch (MalformedForm refused) {
      return;
    }
    for (Generation generation : Generation.values()) {
      BotApi api = new BotApi(new Parrot(answer), Secret.of("c4nary-t0ken"));
      for (Runnable call : new EveryCall(generation).on(api)) {
        try {
          call.run();
        } catch (PortalException refused) {
          // the one documented exception
        }
      }
    }
  }

  /** Answers everything alike. */
  private record Parrot(Tree answer) implements RestCall {
    @Override
    public PortalId portal() {
      return new PortalId("canteen");
    }

    @Override
    public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
      return Tree.of(Collections.singletonMap("result", answer.raw()));
    }

    /** The link may be anything. */
    @Override
    public void download(String method, Secret link, OutputStream into, Progress progress) {
      progress.moved(0, 0);
    }
  }
}
