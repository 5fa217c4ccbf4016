package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final String MENU = "c291cCBhbmQgYnJlYWQ=";

  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("cook");
  private final Actor ann = portal.world.as(1);

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(fields("content", MENU), "FILE_EMPTY"),
        arguments(fields("name", "menu.txt"), "FILE_EMPTY"),
        arguments(
            fields("name", "menu.txt", "content", "data:text/plain;base64,"),
            "FILE_INVALID_CONTENT"),
        arguments(fields("name", "menu.txt", "content", "c29*"), "FILE_INVALID_CONTENT"));
  }

  @Nested
  class Upload_as_bot {
    @Test
    void answers_with_the_file_and_its_message() {
      RestAnswer answer = upload("1", fields("name", "menu.PDF", "content", MENU));
      assertThat(at(answer.result(), "file"))
          .isEqualTo(
              Map.of("id", 61, "chatId", 5, "name", "menu.PDF", "extension", "pdf", "size", 14));
      assertThat(keys(answer.result()))
          .isEqualTo(Set.of("file", "messageId", "chatId", "dialogId"));
      assertThat(at(answer.result(), "dialogId")).isEqualTo("1");
      MessageView shown = ann.messages("" + bot).get(0);
      assertThat(shown.id()).isEqualTo(at(answer.result(), "messageId"));
      assertThat(shown.files()).containsExactly(new MessageView.File(61, "menu.PDF", 14));
    }

    @Test
    void says_the_words_with_it() {
      upload("1", fields("name", "menu.pdf", "content", MENU, "message", "For today"));
      assertThat(ann.messages("" + bot).get(0).text()).isEqualTo("For today");
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.world.FilesTest#refusals")
    void wants_a_name_and_a_content(Map<String, Object> fields, String error) {
      assertThat(upload("1", fields).error()).isEqualTo(error);
    }

    @Test
    void takes_a_hundred_mebibytes_at_most_and_keeps_none_of_it_in_the_log() {
      String content = "A".repeat(140_000_000);
      assertThat(upload("1", fields("name", "film.mp4", "content", content)).error())
          .isEqualTo("FILE_TOO_LARGE");
      LogEntry logged = portal.world.log(0).get(1);
      assertThat(String.valueOf(logged.request())).hasSizeLessThan(1000).contains("140000000");
    }

    @Test
    void is_kept_out_of_foreign_chats() {
      String foreign = "chat" + ann.createChat("Attic", List.of(2), false);
      assertThat(upload(foreign, fields("name", "menu.pdf", "content", MENU)).error())
          .isEqualTo("ACCESS_DENIED");
    }

    private RestAnswer upload(String dialog, Map<String, ?> fields) {
      return portal.asBot(bot, "imbot.v2.File.upload", "dialogId", dialog, "fields", fields);
    }
  }

  @Nested
  class Download_as_bot {
    @Test
    void gives_a_link_that_works_once() throws Exception {
      int file = sent();
      String link = link(portal.asBot(bot, "imbot.v2.File.download", "fileId", file));
      assertThat(link)
          .startsWith("http://portal.test/rest/1/c4naryf0rl0calb0ts/download.json?token=");
      FileContent content = portal.world.download(link).orElseThrow();
      assertThat(content.name()).isEqualTo("list.txt");
      assertThat(content.mediaType()).isEqualTo("text/plain");
      assertThat(content.size()).isEqualTo(4);
      assertThat(content.open().readAllBytes()).asString(UTF_8).isEqualTo("milk");
      assertThat(portal.world.download(link)).isEmpty();
    }

    @Test
    void gives_every_asker_a_link_of_his_own_and_shows_none_in_the_log() {
      int file = sent();
      String first = link(portal.asBot(bot, "imbot.v2.File.download", "fileId", file));
      String second = link(portal.asBot(bot, "imbot.v2.File.download", "fileId", file));
      assertThat(second).isNotEqualTo(first);
      assertThat(portal.world.log(0).toString()).doesNotContain("download.json");
    }

    @Test
    void refuses_a_file_that_is_not_there_or_in_a_foreign_chat() {
      String foreign = "chat" + ann.createChat("Attic", List.of(2), false);
      ann.upload(foreign, "attic.txt", new byte[3], "");
      assertThat(portal.asBot(bot, "imbot.v2.File.download", "fileId", 404).error())
          .isEqualTo("FILE_NOT_FOUND");
      RestAnswer denied = portal.asBot(bot, "imbot.v2.File.download", "fileId", 61);
      assertThat(denied.error()).isEqualTo("FILE_ACCESS_ERROR");
      assertThat(denied.status()).isEqualTo(403);
    }
  }

  @Nested
  class As_user {
    @Test
    void uploads_and_is_told_everything_of_the_file() {
      RestAnswer answer = upload("2", fields("name", "plan.txt", "content", MENU));
      assertThat(keys(answer.result(), "file"))
          .containsExactlyInAnyOrder(
              "id",
              "chatId",
              "date",
              "type",
              "name",
              "extension",
              "size",
              "image",
              "status",
              "progress",
              "authorId",
              "authorName",
              "urlPreview",
              "urlShow",
              "urlDownload",
              "viewerAttrs",
              "mediaUrl",
              "isTranscribable",
              "isVideoNote",
              "isVoiceNote");
      assertThat(at(answer.result(), "file", "image")).isEqualTo(false);
      assertThat(at(answer.result(), "file", "viewerAttrs", "actions"))
          .isEqualTo("[{\"type\":\"download\"}]");
      assertThat(portal.world.as(2).messages("1").get(0).files()).hasSize(1);
    }

    @Test
    void a_picture_has_a_size() {
      RestAnswer answer =
          upload("2", fields("name", "view.png", "content", TestPictures.png(640, 480)));
      assertThat(at(answer.result(), "file", "type")).isEqualTo("image");
      assertThat(at(answer.result(), "file", "image"))
          .isEqualTo(Map.of("height", 480, "width", 640));
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.world.FilesTest#refusals")
    void wants_a_name_and_a_content(Map<String, Object> fields, String error) {
      assertThat(upload("2", fields).error()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat404", "404", "", "kitchen"})
    void needs_a_chat(String dialog) {
      assertThat(upload(dialog, fields("name", "a.txt", "content", MENU)).error())
          .isEqualTo("CHAT_NOT_FOUND");
    }

    @Test
    void gets_what_is_in_the_chat_named_and_nothing_else() {
      int file = sent();
      String foreign = "chat" + portal.world.as(2).createChat("Attic", List.of(3), false);
      assertThat(portal.world.download(link(download("" + bot, file)))).isPresent();
      assertThat(download("2", file).error()).isEqualTo("FILE_NOT_FOUND");
      assertThat(download("" + bot, 404).error()).isEqualTo("FILE_NOT_FOUND");
      assertThat(download(foreign, file).error()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void gets_a_link_with_a_token_when_an_application_asks() {
      int file = sent();
      Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
      RestAnswer answer =
          portal.world.call(
              new RestCall(
                  token, "im.v2.File.download", fields("dialogId", "" + bot, "fileId", file)));
      assertThat(link(answer)).startsWith("http://portal.test/rest/download.json?auth=");
      assertThat(portal.world.download(link(answer))).isPresent();
    }

    private RestAnswer upload(String dialog, Map<String, ?> fields) {
      return portal.call("im.v2.File.upload", "dialogId", dialog, "fields", fields);
    }

    private RestAnswer download(String dialog, int file) {
      return portal.call("im.v2.File.download", "dialogId", dialog, "fileId", file);
    }
  }

  @Nested
  class From_a_person {
    @Test
    void a_new_bot_is_told_the_number() {
      sent();
      List<Map<String, Object>> events = portal.fetched(bot);
      assertThat(events.get(1)).containsEntry("type", "ONIMBOTV2MESSAGEADD");
      assertThat(at(events.get(1), "data", "message", "params"))
          .isEqualTo(Map.of("FILE_ID", List.of(61)));
      assertThat(at(events.get(1), "data", "message", "text")).isEqualTo("buy these");
    }

    @Test
    void an_old_bot_is_given_a_link() {
      int old = portal.old("waiter");
      ann.upload("" + old, "view.png", new byte[9], "");
      Object file =
          at(portal.world.takeDeliveries().get(1).payload(), "data", "PARAMS", "FILES", "61");
      assertThat(keys(file)).isEqualTo(Set.of("id", "name", "type", "size", "urlDownload"));
      assertThat(at(file, "type")).isEqualTo("image");
      assertThat(portal.world.download((String) at(file, "urlDownload"))).isPresent();
    }

    @Test
    void a_made_up_file_is_full_of_zeros() {
      ann.say("" + bot, "", 0, List.of(new MessageView.File(0, "film.mp4", 5_000_000_000L)));
      FileContent content =
          portal
              .world
              .download(link(portal.asBot(bot, "imbot.v2.File.download", "fileId", 61)))
              .orElseThrow();
      assertThat(content.size()).isEqualTo(1024 * 1024);
    }

    @Test
    void a_file_without_a_name_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ann.upload("" + bot, " ", new byte[1], ""))
          .withMessageContaining("menu.pdf");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"imbot.v2.File.upload", "imbot.v2.File.download"})
  void a_bot_shows_who_it_is(String method) {
    assertThat(portal.call(method, "botId", bot).error()).isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
    assertThat(portal.call(method, "botToken", TOKEN).error()).isEqualTo("BOT_ID_REQUIRED");
    assertThat(portal.asBot(404, method).error()).isEqualTo("BOT_NOT_FOUND");
    assertThat(portal.call(method, "botId", bot, "botToken", "other").error())
        .isEqualTo("BOT_OWNERSHIP_ERROR");
  }

  /** Ann sends the bot a file. */
  private int sent() {
    int message = ann.upload("" + bot, "list.txt", "milk".getBytes(UTF_8), "buy these");
    return ann.messages("" + bot).stream()
        .filter(view -> view.id() == message)
        .findFirst()
        .orElseThrow()
        .files()
        .get(0)
        .id();
  }

  private static String link(RestAnswer answer) {
    return (String) at(answer.result(), "downloadUrl");
  }
}
