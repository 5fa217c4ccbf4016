package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.port.LineSessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions of open lines. */
class LineExamplesTest {
  private final Bakery bakery = new Bakery();
  private final LineSessions lines = bakery.bot.lines();
  private final ChatId guest = session();

  @Test
  void passes_a_session_to_an_operator() {
    // region: imopenlines.bot.session.operator
    lines.passToOperator(guest);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imopenlines.bot.session.operator");
  }

  @Test
  void transfers_a_session() {
    // region: imopenlines.bot.session.transfer
    lines.transfer(guest, LineTransfer.to(bakery.bob)); // the bot stays, unless leaving()
    // endregion
    assertThat(Bakery.ANSWERED).contains("imopenlines.bot.session.transfer");
  }

  @Test
  void ends_a_session() {
    // region: imopenlines.bot.session.finish
    lines.finish(guest);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imopenlines.bot.session.finish");
  }

  @Test
  void sends_a_message_of_the_line() {
    // region: imopenlines.bot.session.message.send
    lines.send(guest, SessionMessage.WELCOME, Text.of("Good evening"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imopenlines.bot.session.message.send");
  }

  /** A chat of an open line with the bot in it. */
  private ChatId session() {
    Map<String, Object> chat =
        Map.of(
            "USERS", List.of(bakery.bot.bot().value()),
            "ENTITY_TYPE", "LINES",
            "ENTITY_ID", "livechat|1|7|9");
    return new ChatId(Long.parseLong(String.valueOf(bakery.app.call("im.chat.add", chat))));
  }
}
