package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OldLikeTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.old("butler");
  private final Actor ann = portal.world.as(1);
  private final int message = ann.say("" + bot, "hello");

  @Test
  void a_like_comes_and_goes() {
    assertThat(like("MESSAGE_ID", message).result()).isEqualTo(true);
    assertThat(likes()).containsExactly(new MessageView.Reaction("like", List.of(bot)));
    assertThat(like("MESSAGE_ID", message, "ACTION", "auto").result()).isEqualTo(true);
    assertThat(likes()).isEmpty();
    assertThat(like("MESSAGE_ID", message, "ACTION", "plus").result()).isEqualTo(true);
    assertThat(like("MESSAGE_ID", message, "ACTION", "minus").result()).isEqualTo(true);
    assertThat(likes()).isEmpty();
  }

  @Test
  void what_changes_nothing_is_refused() {
    String text = "Action completed without changes";
    assertRefused(like("MESSAGE_ID", message, "ACTION", "minus"), 400, "WITHOUT_CHANGES", text);
    like("MESSAGE_ID", message);
    assertRefused(like("MESSAGE_ID", message, "ACTION", "plus"), 400, "WITHOUT_CHANGES", text);
    assertRefused(like("MESSAGE_ID", 404), 400, "WITHOUT_CHANGES", text);
  }

  @Test
  void a_message_and_a_bot_are_named() {
    assertRefused(like(), 400, "MESSAGE_ID_ERROR", "Message ID can't be empty");
    assertThat(portal.asOld(404, "imbot.message.like").error()).isEqualTo("BOT_ID_ERROR");
    assertThat(portal.call("imbot.message.like", "BOT_ID", bot, "CLIENT_ID", "other").error())
        .isEqualTo("APP_ID_ERROR");
  }

  private RestAnswer like(Object... params) {
    return portal.asOld(bot, "imbot.message.like", params);
  }

  private List<MessageView.Reaction> likes() {
    return ann.messages("" + bot).get(0).reactions();
  }
}
