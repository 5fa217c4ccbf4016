package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.file.FileId;
import io.imbot4j.domain.file.NewFile;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.domain.file.SentFile;
import java.io.OutputStream;

/**
 * The files a bot sends and gets; refused by name for a bot of the first generation, which has no
 * method for them.
 *
 * <p>Threads and failures as {@link MessengerGateway} promises them. A transfer may take longer
 * than the adapter's deadline, as long as something moves; however large the file is, a small part
 * of it alone is in memory.
 */
public interface BotFiles {
  /**
   * Sends a file in a message of its own ({@code imbot.v2.File.upload}).
   *
   * @param progress told on this thread of the bytes that left it; the portal has the file when
   *     this returns
   * @throws PortalException.Refused {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}, {@code
   *     FILE_INVALID_CONTENT}: the portal does not take such a file; {@code FILE_FOLDER_ERROR},
   *     {@code FILE_UPLOAD_FAILED}: it could not store it; {@code FILE_SEND_FAILED}: it stored it
   *     and could not send the message; {@code ACCESS_DENIED}, {@code CHAT_NOT_FOUND}: the bot is
   *     not in the chat
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
   * Fetches a file from a chat the bot is in ({@code imbot.v2.File.download}, and the link it
   * answers, which is good for one use and shown to nobody).
   *
   * @param into takes the bytes as they come, on this thread; flushed, not closed; holds a part of
   *     the file where this throws
   * @param progress told on this thread
   * @throws PortalException.Refused {@code FILE_NOT_FOUND}: there is no such file; {@code
   *     FILE_ACCESS_ERROR}: the bot may not have it; an HTTP status, where the portal's web server
   *     sent a page instead; or without a code, where the link leads to a machine that a portal
   *     must not send anybody to
   * @throws PortalException.Unanswered if the file did not come, or not as a whole; asking again is
   *     safe
   * @throws java.io.UncheckedIOException if {@code into} fails
   */
  void download(FileId file, OutputStream into, Progress progress);

  /** Fetches a file as {@link #download(FileId, OutputStream, Progress)} does, telling nobody. */
  default void download(FileId file, OutputStream into) {
    download(file, into, Progress.NONE);
  }
}
