package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.ColorToken;
import io.imbot4j.domain.message.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentsTest {
  static Stream<Arguments> blocks() {
    return Stream.of(
        arguments(
            new AttachBlock.Message(Text.of("Due ").bold("today")),
            Map.of("MESSAGE", "Due [b]today[/b]")),
        arguments(
            new AttachBlock.Link("https://x.example/7", "Ticket 7", "Printer", "/p.png"),
            Map.of(
                "LINK",
                Map.of(
                    "LINK", "https://x.example/7",
                    "NAME", "Ticket 7",
                    "DESC", "Printer",
                    "PREVIEW", "/p.png"))),
        arguments(
            new AttachBlock.Person("Ann Lee", new UserId(27), null, null),
            Map.of("USER", Map.of("NAME", "Ann Lee", "USER_ID", 27L))),
        arguments(
            AttachBlock.Grid.of(
                AttachBlock.Display.LINE,
                AttachBlock.Cell.of("Priority", "high").in(ColorToken.ALERT),
                AttachBlock.Cell.of("Note", "Paper jam").shown(AttachBlock.Display.BLOCK),
                new AttachBlock.Cell("Open", null, "/tasks/", null, 250)),
            Map.of(
                "GRID",
                List.of(
                    Map.of(
                        "DISPLAY", "LINE",
                        "NAME", "Priority",
                        "VALUE", "high",
                        "COLOR_TOKEN", "alert"),
                    Map.of("DISPLAY", "BLOCK", "NAME", "Note", "VALUE", "Paper jam"),
                    Map.of("DISPLAY", "LINE", "NAME", "Open", "LINK", "/tasks/", "WIDTH", 250)))),
        arguments(
            new AttachBlock.Image("/plan.png", "Plan", null, 640, 480),
            Map.of(
                "IMAGE", Map.of("LINK", "/plan.png", "NAME", "Plan", "WIDTH", 640, "HEIGHT", 480))),
        arguments(
            new AttachBlock.File("/plan.pdf", "plan.pdf", 2_048),
            Map.of("FILE", Map.of("LINK", "/plan.pdf", "NAME", "plan.pdf", "SIZE", 2_048L))),
        arguments(
            new AttachBlock.Link("/7", null, null, "/p.png")
                .sized(640, 480)
                .html("<b>Printer</b>")
                .about(new Subject.Network("n7")),
            Map.of(
                "LINK",
                Map.of(
                    "LINK", "/7",
                    "HTML", "<b>Printer</b>",
                    "PREVIEW", "/p.png",
                    "WIDTH", 640,
                    "HEIGHT", 480,
                    "NETWORK_ID", "n7"))),
        arguments(
            new AttachBlock.Person(
                "Helper", new Subject.Bot(new BotId(812)), null, null, AttachBlock.AvatarType.BOT),
            Map.of("USER", Map.of("NAME", "Helper", "BOT_ID", 812L, "AVATAR_TYPE", "BOT"))),
        arguments(
            AttachBlock.Grid.of(
                AttachBlock.Display.TABLE,
                AttachBlock.Cell.of("Chat", "Team")
                    .sized(100, 20)
                    .in("#0af")
                    .about(new Subject.Chat(new ChatId(90)))),
            Map.of(
                "GRID",
                List.of(
                    Map.of(
                        "DISPLAY", "TABLE",
                        "NAME", "Chat",
                        "VALUE", "Team",
                        "COLOR", "#0af",
                        "WIDTH", 100,
                        "HEIGHT", 20,
                        "CHAT_ID", 90L)))),
        arguments(
            new AttachBlock.Gallery(List.of(new AttachBlock.Image("/a.png", null, null, 0, 0))),
            Map.of("IMAGE", List.of(Map.of("LINK", "/a.png")))),
        arguments(
            new AttachBlock.Files(List.of(new AttachBlock.File("/a.pdf", null, 0))),
            Map.of("FILE", List.of(Map.of("LINK", "/a.pdf")))),
        arguments(
            new AttachBlock.Delimiter(300, "#c00"),
            Map.of("DELIMITER", Map.of("SIZE", 300, "COLOR", "#c00"))));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void writes_each_block_under_its_one_key(AttachBlock block, Map<String, Object> expected) {
    assertThat(Attachments.of(Attach.of(block))).isEqualTo(Map.of("BLOCKS", List.of(expected)));
  }

  @Test
  void writes_the_stripe() {
    Attach attach =
        new Attach(List.of(new AttachBlock.Delimiter(0, null)), ColorToken.PRIMARY, "#0af", 7);
    assertThat(Attachments.of(attach))
        .containsEntry("ID", 7)
        .containsEntry("COLOR_TOKEN", "primary")
        .containsEntry("COLOR", "#0af");
  }
}
