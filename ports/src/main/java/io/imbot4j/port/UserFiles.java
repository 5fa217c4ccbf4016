package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import java.io.OutputStream;

/**
 * The files the authorising user sends and gets.
 *
 * <p>Threads, time and failures as {@link BotFiles} promises them.
 */
public interface UserFiles {
  /**
   * Sends a file in a message of its own ({@code im.v2.File.upload}).
   *
   * @param progress told on this thread of the bytes that left it; the portal has the file when
   *     this returns
   * @throws PortalException.Refused {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}, {@code
   *     FILE_INVALID_CONTENT}: the portal does not take such a file; {@code FOLDER_ERROR}, {@code
   *     UPLOAD_FAILED}: it could not store it; {@code SEND_FAILED}: it stored it and could not send
   *     the message; {@code CHAT_NOT_FOUND}, {@code ACCESS_DENIED}: the user is in no such chat
   * @throws PortalException.Unanswered if it is unknown whether the file was sent
   * @throws java.io.UncheckedIOException if the file cannot be read to its end; then nothing was
   *     sent
   */
  SentFile upload(DialogId to, NewFile file, Progress progress);

  /** Sends a file as {@link #upload(DialogId, NewFile, Progress)} does, telling nobody. */
  default SentFile upload(DialogId to, NewFile file) {
    return upload(to, file, Progress.NONE);
  }

  /**
   * Fetches a file of a dialog ({@code im.v2.File.download}, and the link it answers, which is good
   * for one use and shown to nobody).
   *
   * @param in the dialog whose file it is
   * @param into takes the bytes as they come, on this thread; flushed, not closed; holds a part of
   *     the file where this throws
   * @param progress told on this thread
   * @throws PortalException.Refused {@code FILE_NOT_FOUND}: there is no such file in that dialog;
   *     {@code ACCESS_DENIED}: the user is not in it; otherwise as {@link BotFiles#download} says
   * @throws PortalException.Unanswered if the file did not come, or not as a whole; asking again is
   *     safe
   * @throws java.io.UncheckedIOException if {@code into} fails
   */
  void download(DialogId in, FileId file, OutputStream into, Progress progress);

  /** Fetches a file, telling nobody how far it has come. */
  default void download(DialogId in, FileId file, OutputStream into) {
    download(in, file, into, Progress.NONE);
  }
}
