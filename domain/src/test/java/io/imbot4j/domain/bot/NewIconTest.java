package io.imbot4j.domain.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewIconTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final IconAction PUT = new IconAction.Script(IconAction.Method.PUT, "/soup");

  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong(() -> NewIcon.hidden(" ", PUT), "code is blank"),
        wrong(() -> NewIcon.of("soup", PUT, Map.of()), "soup has no title"),
        wrong(() -> IconText.of(" "), "title is blank"),
        wrong(() -> frame("http://soup.example/", 0, 0, HASH), "http://soup.example/"),
        wrong(() -> frame("https://soup.example/", 249, 0, HASH), "249 pixels"),
        wrong(() -> frame("https://soup.example/", 250, 49, HASH), "49 pixels"),
        wrong(() -> frame("https://soup.example/", 0, 0, "abc"), "3 characters"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_refused_and_quoted(ThrowingCallable made, String quoted) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(quoted);
  }

  @Test
  void the_hash_of_a_page_is_not_printed() {
    assertThat(frame("https://soup.example/", 250, 50, HASH).toString()).doesNotContain(HASH);
  }

  @Test
  void a_place_is_narrowed_once() {
    assertThat(IconPlace.CHAT.forAdministrators().forAdministrators())
        .isEqualTo(new IconPlace("CHAT-admin"));
  }

  private static IconAction.Frame frame(String address, int width, int height, String hash) {
    return new IconAction.Frame(address, width, height, hash, null);
  }

  private static Arguments wrong(ThrowingCallable made, String quoted) {
    return arguments(made, quoted);
  }
}
