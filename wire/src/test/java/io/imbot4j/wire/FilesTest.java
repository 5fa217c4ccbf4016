package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.port.BotFiles;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.UserFiles;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final DialogId DIALOG = DialogId.parse("chat90");
  private static final NewFile MENU =
      NewFile.of("menu.txt", FileContent.of("Soup".getBytes(UTF_8)));
  private static final Map<String, Object> SENT =
      Map.of(
          "file",
          Map.of("id", 731, "chatId", 90, "name", "menu.txt", "extension", "txt", "size", 4),
          "messageId",
          "5502",
          "chatId",
          90,
          "dialogId",
          "chat90");

  private final FakePortal portal = new FakePortal();
  private final BotApi api = new BotApi(portal, Secret.of("c4nary-t0ken"));

  private BotFiles bot(Generation generation) {
    return api.as(new BotId(812), generation).files();
  }

  private static void assertSent(SentFile sent) {
    assertThat(sent.file().id()).isEqualTo(731);
    assertThat(sent.file().name()).isEqualTo("menu.txt");
    assertThat(sent.file().size()).isEqualTo(4);
    assertThat(sent.message()).isEqualTo(new MessageId(5502));
    assertThat(sent.chat()).isEqualTo(new ChatId(90));
    assertThat(sent.dialog()).isEqualTo(DIALOG);
  }

  @Nested
  class OfBots {
    private final BotFiles files = bot(Generation.V2);

    @Test
    void are_sent_with_name_content_and_words() throws Exception {
      portal.answers("imbot.v2.File.upload", SENT);
      List<Long> told = new ArrayList<>();

      assertSent(
          files.upload(DIALOG, MENU.saying(Text.of("Today")), (moved, size) -> told.add(moved)));

      Map<String, Object> parameters = Map.copyOf(portal.lastCall().parameters());
      assertThat(parameters)
          .containsEntry("botId", 812L)
          .containsEntry("botToken", "c4nary-t0ken")
          .containsEntry("dialogId", "chat90")
          .hasSize(4);
      assertThat(parameters.get("fields"))
          .asInstanceOf(MAP)
          .containsEntry("name", "menu.txt")
          .containsEntry("message", "Today")
          .hasSize(3)
          .extractingByKey("content")
          .satisfies(content -> assertThat(((FileContent) content).open()).hasContent("Soup"));
      assertThat(told).containsExactly(4L);
    }

    @Test
    void are_of_unknown_fate_where_the_answer_has_no_number() {
      portal.answers("imbot.v2.File.upload", Map.of("messageId", 5502, "chatId", 90));

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> files.upload(DIALOG, MENU))
          .withMessageContaining("no number of a file");
    }

    @Test
    void are_refused_with_a_remedy() {
      portal.refuses("imbot.v2.File.upload", "FILE_TOO_LARGE");

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> files.upload(DIALOG, MENU))
          .withMessageContaining("Send a file of at most 100 MB");
    }

    @Test
    void are_fetched_by_their_link() {
      portal.answers("imbot.v2.File.download", Map.of("downloadUrl", "https://x.example/?t=1"));
      ByteArrayOutputStream into = new ByteArrayOutputStream();

      files.download(new FileId(731), into);

      assertThat(into).hasToString("https://x.example/?t=1");
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "botToken", "c4nary-t0ken", "fileId", 731L));
    }

    @Test
    void are_not_fetched_without_a_link() {
      portal.answers("imbot.v2.File.download", Map.of("downloadUrl", ""));

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> files.download(new FileId(731), new ByteArrayOutputStream()));
    }
  }

  @Nested
  class OfBotsOfTheOlderGeneration {
    private final BotFiles files = bot(Generation.V1);

    @Test
    void are_refused_by_name_before_a_call() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> files.upload(DIALOG, MENU))
          .withMessageContaining("imbot.v2.File.upload")
          .withMessageContaining("use a bot of generation V2");
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> files.download(new FileId(731), new ByteArrayOutputStream()))
          .withMessageContaining("imbot.v2.File.download");
      assertThat(portal.calls).isEmpty();
    }
  }

  @Nested
  class OfTheUser {
    private final UserFiles files = api.user().files();

    @Test
    void are_sent_without_a_bots_secret() {
      portal.answers("im.v2.File.upload", SENT);

      assertSent(files.upload(DIALOG, MENU));

      assertThat(portal.lastCall().parameters()).containsOnlyKeys("dialogId", "fields");
    }

    @Test
    void are_fetched_from_their_dialog() {
      portal.answers("im.v2.File.download", Map.of("downloadUrl", "https://x.example/?t=2"));
      ByteArrayOutputStream into = new ByteArrayOutputStream();

      files.download(DIALOG, new FileId(731), into);

      assertThat(into).hasToString("https://x.example/?t=2");
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("dialogId", "chat90", "fileId", 731L));
    }
  }
}
