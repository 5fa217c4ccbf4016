package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMethodsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "imbot.v2.Event.get",
        "imbot.v2.Bot.list",
        "imbot.bot.LIST",
        "im.chat.get",
        "im.v2.File.download",
        "scope",
        "app.info"
      })
  void reads_may_be_asked_twice(String method) {
    assertThat(ReadMethods.contains(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imbot.v2.Chat.Message.send",
        "imbot.message.add",
        "imbot.register",
        "im.dialog.read",
        "im.v2.File.upload",
        "batch",
        "target"
      })
  void anything_else_may_not(String method) {
    assertThat(ReadMethods.contains(method)).isFalse();
  }
}
