package io.imbot4j.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.file.FileContent;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.port.BotFiles;
import io.imbot4j.port.UserFiles;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Files of the bot and of the user. */
class FileExamplesTest {
  private final Bakery bakery = new Bakery();
  private final BotFiles files = bakery.bot.files();
  private final UserFiles usersFiles = bakery.user.files();
  private final NewFile rota =
      NewFile.of("rota.txt", FileContent.of("Friday: Mira".getBytes(UTF_8)));

  @Test
  void sends_a_file() {
    // region: imbot.v2.File.upload
    SentFile sent = files.upload(bakery.shift, rota.saying(Text.of("The rota")));
    // endregion
    assertThat(sent.dialog()).isEqualTo(bakery.shift);
  }

  @Test
  void gets_a_file() {
    FileId file = new FileId(files.upload(bakery.shift, rota).file().id());
    // region: imbot.v2.File.download
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    files.download(file, into);
    // endregion
    assertThat(into.size()).isPositive();
  }

  @Test
  void sends_a_file_of_the_user() {
    // region: im.v2.File.upload
    SentFile sent = usersFiles.upload(bakery.shift, rota);
    // endregion
    assertThat(sent.dialog()).isEqualTo(bakery.shift);
  }

  @Test
  void gets_a_file_of_the_user() {
    FileId file = new FileId(usersFiles.upload(bakery.shift, rota).file().id());
    // region: im.v2.File.download
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    usersFiles.download(bakery.shift, file, into);
    // endregion
    assertThat(into.size()).isPositive();
  }
}
