package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.port.LineSessions;
import io.imbot4j.port.PortalException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenLinesTest {
  private static final ChatId CHAT = new ChatId(90);

  private final FakePortal portal = new FakePortal();

  static Stream<Arguments> requests() {
    return Stream.of(Generation.values()).flatMap(OpenLinesTest::requests);
  }

  private static Stream<Arguments> requests(Generation generation) {
    return Stream.of(
        request(generation, "operator", lines -> lines.passToOperator(CHAT), Map.of()),
        request(
            generation,
            "transfer",
            lines -> lines.transfer(CHAT, LineTransfer.to(new UserId(31))),
            Map.of("USER_ID", 31L, "LEAVE", "N")),
        request(
            generation,
            "transfer",
            lines -> lines.transfer(CHAT, LineTransfer.toQueue(4).leaving()),
            Map.of("QUEUE_ID", 4L, "LEAVE", "Y")),
        request(generation, "finish", lines -> lines.finish(CHAT), Map.of()),
        request(
            generation,
            "message.send",
            lines -> lines.send(CHAT, SessionMessage.WELCOME, null),
            Map.of("NAME", "WELCOME")),
        request(
            generation,
            "message.send",
            lines -> lines.send(CHAT, SessionMessage.DEFAULT, Text.of("Soup?")),
            Map.of("NAME", "DEFAULT", "MESSAGE", "Soup?")));
  }

  private static Arguments request(
      Generation generation,
      String method,
      Consumer<LineSessions> call,
      Map<String, Object> parameters) {
    return arguments(generation, "imopenlines.bot.session." + method, call, parameters);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void take_the_bot_token_as_the_client_id(
      Generation generation,
      String method,
      Consumer<LineSessions> call,
      Map<String, Object> parameters) {
    portal.answers(method, true);
    Map<String, Object> whole = new HashMap<>(parameters);
    whole.put("CHAT_ID", 90L);
    whole.put("CLIENT_ID", "c4nary-t0ken");

    call.accept(lines(generation, Secret.of("c4nary-t0ken")));

    assertThat(portal.lastCall()).isEqualTo(new FakePortal.Call(method, whole));
  }

  @Test
  void take_no_client_id_from_an_application() {
    portal.answers("imopenlines.bot.session.finish", true);

    new BotApi(portal, null).as(new BotId(812), Generation.V2).lines().finish(CHAT);

    assertThat(portal.lastCall().parameters()).isEqualTo(Map.of("CHAT_ID", 90L));
  }

  @Test
  void keep_the_code_of_a_refusal() {
    portal.refuses("imopenlines.bot.session.operator", "WRONG_CHAT");

    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> lines(Generation.V2, Secret.of("c4nary-t0ken")).passToOperator(CHAT))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("WRONG_CHAT"));
  }

  private LineSessions lines(Generation generation, Secret secret) {
    return new BotApi(portal, secret).as(new BotId(812), generation).lines();
  }
}
