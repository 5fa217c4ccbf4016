package io.imbot4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Text;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong(Attach::of, "no block"),
        wrong(() -> new Attach(List.of(line()), null, "red", 0), "red"),
        wrong(() -> new Attach(List.of(line()), null, null, -1), "-1"),
        wrong(() -> new AttachBlock.Gallery(List.of()), "no image"),
        wrong(() -> new AttachBlock.Files(List.of()), "no file"),
        wrong(() -> new AttachBlock.Link("/a", "A", null, null).sized(-1, 0), "-1"),
        wrong(
            () -> new AttachBlock.Link("/a", "A", null, null).about(new Subject.Bot(new BotId(7))),
            "bot"),
        wrong(() -> AttachBlock.Cell.of("a", "b").in("#zz"), "#zz"),
        wrong(
            () -> AttachBlock.Cell.of("a", "b").about(new Subject.Network("n1")),
            "person or a chat"),
        wrong(() -> new AttachBlock.Message(Text.of(" ")), "blank"),
        wrong(() -> new AttachBlock.Link("javascript:x()", null, null, null), "javascript:x()"),
        wrong(() -> new AttachBlock.Link("//other.example", null, null, null), "//other.example"),
        wrong(() -> new AttachBlock.Link("/crm/", null, null, "ftp://x"), "ftp://x"),
        wrong(() -> new AttachBlock.Person(" ", null, null, null), "name"),
        wrong(() -> new AttachBlock.Person("Ann", null, "data:x", null), "data:x"),
        wrong(() -> AttachBlock.Grid.of(AttachBlock.Display.ROW), "no cell"),
        wrong(() -> AttachBlock.Cell.of("", " "), "neither"),
        wrong(() -> AttachBlock.Cell.of("a", "b").linkedTo("x"), "\"x\""),
        wrong(() -> new AttachBlock.Image("https://x.example/a b", null, null, 0, 0), "a b"),
        wrong(() -> new AttachBlock.Image("/a.png", null, null, -1, 0), "-1"),
        wrong(() -> new AttachBlock.File("/a.pdf", "a.pdf", -5), "-5"),
        wrong(() -> new AttachBlock.Delimiter(0, "#12"), "#12"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_refused_and_quoted(ThrowingCallable made, String quoted) {
    assertThatIllegalArgumentException()
        .isThrownBy(made)
        .withMessageStartingWith("attach")
        .withMessageContaining(quoted);
  }

  @Test
  void cells_are_plain_text_unless_they_are_a_text() {
    assertThat(AttachBlock.Cell.of("Who", "[b]Ann[/b]").value())
        .isEqualTo(Text.of("[b]Ann[/b]"))
        .isNotEqualTo(Text.bb("[b]Ann[/b]"));
  }

  @Test
  void a_stripe_and_a_cell_take_a_colour_by_its_role() {
    assertThat(Attach.of(line()).in(ColorToken.ALERT).token()).isEqualTo(ColorToken.ALERT);
    assertThat(AttachBlock.Cell.of("a", "b").in(ColorToken.PRIMARY).linkedTo("/crm/").token())
        .isEqualTo(ColorToken.PRIMARY);
  }

  private static AttachBlock line() {
    return new AttachBlock.Delimiter(0, null);
  }

  private static Arguments wrong(ThrowingCallable made, String quoted) {
    return arguments(made, quoted);
  }
}
