package io.imbot4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.command.CommandName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardTest {
  private static final Button YES = Button.send("Yes", "yes");
  private static final Button NO = Button.send("No", "no");

  private record Vote(int poll) {}

  @Nested
  class Rows {
    @Test
    void stay_in_order() {
      assertThat(Keyboard.row(YES).andRow(NO, YES).rows())
          .containsExactly(List.of(YES), List.of(NO, YES));
    }

    @Test
    void are_not_empty() {
      assertThatIllegalArgumentException()
          .isThrownBy(Keyboard::row)
          .withMessage("keyboard has an empty row; leave the row out");
    }

    @Test
    void cannot_be_changed_from_outside() {
      List<Button> row = new ArrayList<>(List.of(YES));
      Keyboard keyboard = new Keyboard(List.of(row));
      row.clear();

      assertThat(keyboard).isEqualTo(Keyboard.row(YES));
    }

    @Test
    void may_be_none() {
      assertThat(Keyboard.NONE.isEmpty()).isTrue();
      assertThat(Keyboard.row(YES).isEmpty()).isFalse();
    }

    @Test
    void change_button_by_button() {
      assertThat(Keyboard.row(YES).andRow(NO).map(Button::primary))
          .isEqualTo(Keyboard.row(YES.primary()).andRow(NO.primary()));
    }
  }

  @Nested
  class Buttons {
    @Test
    void say_something() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Button.send(" ", "x"))
          .withMessage("button text is blank; the portal drops such a button");
    }

    @Test
    void do_one_thing() {
      assertThat(Button.of("Vote", new Vote(1)).action())
          .isEqualTo(new ButtonAction.Payload(new Vote(1), false));
      assertThat(Button.once("Vote", new Vote(1)).action())
          .isEqualTo(new ButtonAction.Payload(new Vote(1), true));
      assertThat(Button.command("Help", "help", "all").action())
          .isEqualTo(new ButtonAction.Command(new CommandName("help"), "all", false));
      assertThat(Button.link("Site", URI.create("https://example.com")).action())
          .isEqualTo(new ButtonAction.Link("https://example.com"));
      assertThat(Button.put("Put", "x").action()).isEqualTo(new ButtonAction.Put("x"));
      assertThat(Button.copy("Copy", "x").action()).isEqualTo(new ButtonAction.Copy("x"));
      assertThat(Button.call("Call", "+49").action()).isEqualTo(new ButtonAction.Call("+49"));
      assertThat(Button.open("Open", DialogId.parse("chat5")).action())
          .isEqualTo(new ButtonAction.Open(DialogId.parse("chat5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.com", "example.com"})
    void link_to_http_or_a_path_only(String address) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ButtonAction.Link(address))
          .withMessage(
              "button link \"" + address + "\" starts with none of https://, http:// and /");
    }

    @Test
    void keep_their_size_when_their_color_changes() {
      Button wide = YES.styled(new ButtonStyle(null, "#fff", "#A0b0C0", 120, true));

      assertThat(wide.alert().style())
          .isEqualTo(new ButtonStyle(ColorToken.ALERT, null, null, 120, true));
    }
  }

  @Nested
  class Styles {
    @Test
    void have_colors_in_hex() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ButtonStyle(null, "red", null, 0, false))
          .withMessage("button background \"red\" is not # with 3 or 6 hex digits");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ButtonStyle(null, null, "#12", 0, false))
          .withMessage("button foreground \"#12\" is not # with 3 or 6 hex digits");
    }

    @Test
    void have_no_negative_width() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ButtonStyle(null, null, null, -1, false))
          .withMessage("button width is -1 pixels; give 0 for what fits");
    }
  }
}
