package io.imbot4j.wire;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import io.imbot4j.port.UserFiles;
import java.io.OutputStream;

/** The files of the authorising user, by {@code im.v2.File.*}. */
final class ImFiles implements UserFiles {
  private final Caller caller;

  ImFiles(Caller caller) {
    this.caller = caller;
  }

  @Override
  public SentFile upload(DialogId to, NewFile file, Progress progress) {
    return NewFiles.sent(caller.call("im.v2.File.upload", NewFiles.to(to, file, progress)), to);
  }

  @Override
  public void download(DialogId in, FileId file, OutputStream into, Progress progress) {
    Fields parameters = new Fields().put("dialogId", in.value()).put("fileId", file.value());
    Answer answer = caller.call("im.v2.File.download", parameters);
    NewFiles.follow(answer, caller.rest(), into, progress);
  }
}
