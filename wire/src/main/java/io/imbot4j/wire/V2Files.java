package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.port.BotFiles;
import java.io.OutputStream;

/** The files of a bot by {@code imbot.v2.File.*}. */
final class V2Files implements BotFiles {
  private final AsBot bot;

  V2Files(AsBot bot) {
    this.bot = bot;
  }

  @Override
  public SentFile upload(DialogId to, NewFile file, Progress progress) {
    return NewFiles.sent(bot.v2("imbot.v2.File.upload", NewFiles.to(to, file, progress)), to);
  }

  @Override
  public void download(FileId file, OutputStream into, Progress progress) {
    Fields parameters = new Fields().put("fileId", file.value());
    Answer answer = bot.v2("imbot.v2.File.download", parameters);
    NewFiles.follow(answer, bot.caller().rest(), into, progress);
  }
}
