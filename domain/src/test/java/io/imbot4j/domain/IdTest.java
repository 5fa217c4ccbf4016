package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.file.FileId;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {
  static Stream<Arguments> ids() {
    return Stream.of(
        id("bot", BotId::new),
        id("chat", ChatId::new),
        id("command", CommandId::new),
        id("file", FileId::new),
        id("message", MessageId::new),
        id("user", UserId::new));
  }

  private static Arguments id(String field, LongFunction<Object> make) {
    return arguments(field, make);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void counts_from_one(String field, LongFunction<Object> make) {
    assertThat(make.apply(1)).hasToString("1");
    assertThat(make.apply(Long.MAX_VALUE)).hasToString("9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make.apply(0))
        .withMessage(field + " id is 0, the platform counts from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make.apply(-7))
        .withMessage(field + " id is -7, the platform counts from 1");
  }

  @Test
  void a_bot_is_the_user_of_its_number() {
    assertThat(new BotId(456).user()).isEqualTo(new UserId(456));
  }

  @Test
  void a_portal_has_a_name() {
    assertThat(new PortalId("north")).hasToString("north");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortalId(" "))
        .withMessage("portal id is blank; use the portal's member_id or a name of your own");
  }
}
