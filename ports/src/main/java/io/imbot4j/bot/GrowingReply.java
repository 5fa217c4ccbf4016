package io.imbot4j.bot;

import io.imbot4j.domain.MessageId;
import io.imbot4j.port.PortalException;
import java.util.List;

/**
 * An answer that is said while it is still being written, as a language model gives it: {@link
 * Dialog#stream()}.
 *
 * <p>The bot is seen typing until there is something to read. Then a message appears, and is edited
 * as more comes, about once a second or as often as the portal's limits leave room behind other
 * replies. What is too long for one message goes on in the next. {@link #close} leaves the whole
 * text, whatever became of the edits; so does the end of the turn, and so does an exception, which
 * leaves what was appended until then.
 *
 * <p>Valid during its turn, for one thread at a time.
 */
public interface GrowingReply extends AutoCloseable {
  /**
   * Adds to the text, which may begin and end anywhere, in the middle of a word too; asks the
   * portal now and then, so it may block for some seconds.
   *
   * @throws PortalException if a message cannot be sent, as {@link Dialog#say(String)}; then the
   *     reply is over. An edit that fails throws nothing.
   * @throws IllegalStateException after {@link #close}
   */
  void append(String part);

  /** The messages it consists of by now, in order; after {@link #close} they stay as they are. */
  List<MessageId> messages();

  /**
   * Leaves the whole text and ends the reply; nothing is said if there is nothing to see. A message
   * that cannot be edited any more, since somebody deleted it or the limit of edits is reached, is
   * said anew. Again it does nothing.
   *
   * @throws PortalException if the whole text could neither be edited nor said; {@link
   *     PortalException.Unanswered} where that is unknown
   */
  @Override
  void close();
}
