package io.imbot4j.emulator;

import static io.imbot4j.emulator.TestClient.at;
import static io.imbot4j.emulator.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadDoorTest {
  private static final Emulator emulator = Emulator.start(EmulatorConfig.local());

  private final TestClient client = new TestClient(emulator);

  @AfterAll
  static void close() {
    emulator.close();
  }

  @BeforeEach
  void a_bot_that_was_sent_a_file() {
    emulator.world().reset();
    client.form(
        "imbot.v2.Bot.register",
        "fields[code]=cook&fields[botToken]=abc&fields[properties][name]=Cook");
    var sent =
        client.act(
            "file",
            "{\"user\":1,\"dialog\":\"456\",\"name\":\"суп 1.txt\",\"content\":\"c291cA==\",\"text\":\"look\"}");
    assertThat(at(sent, "id")).isEqualTo(789);
  }

  @Test
  void a_link_serves_its_file_exactly_once() {
    URI link = link();
    HttpResponse<String> first = client.send(HttpRequest.newBuilder(link).build());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("soup");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(first.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=utf-8''%D1%81%D1%83%D0%BF%201.txt");
    HttpResponse<String> second = client.send(HttpRequest.newBuilder(link).build());
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(at(json(second), "error")).isEqualTo("ERROR_METHOD_NOT_FOUND");
  }

  @Test
  void looking_whether_it_is_there_does_not_use_it_up() {
    URI link = link();
    client.send(HttpRequest.newBuilder(link).method("HEAD", BodyPublishers.noBody()).build());
    assertThat(client.send(HttpRequest.newBuilder(link).build()).body()).isEqualTo("soup");
  }

  @Test
  void a_content_that_is_not_base64_is_refused_with_the_remedy() {
    var answer =
        client.act(
            "file", "{\"user\":1,\"dialog\":\"456\",\"name\":\"a\",\"content\":\"data:x,y\"}");
    assertThat(at(answer, "error")).isEqualTo("content is Base64 text without a prefix");
  }

  private URI link() {
    var answer = client.form("imbot.v2.File.download", "botId=456&botToken=abc&fileId=61");
    return URI.create(String.valueOf(at(answer, "result", "downloadUrl")));
  }
}
