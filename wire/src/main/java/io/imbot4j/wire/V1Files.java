package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.port.BotFiles;
import java.io.OutputStream;

/** The files of a bot of {@code imbot.*}, which has no method for them. */
final class V1Files implements BotFiles {
  private static final String WHY =
      "the older generation has no such method; use a bot of generation V2";

  private final AsBot bot;

  V1Files(AsBot bot) {
    this.bot = bot;
  }

  @Override
  public SentFile upload(DialogId to, NewFile file, Progress progress) {
    throw bot.cannot("imbot.v2.File.upload", WHY);
  }

  @Override
  public void download(FileId file, OutputStream into, Progress progress) {
    throw bot.cannot("imbot.v2.File.download", WHY);
  }
}
