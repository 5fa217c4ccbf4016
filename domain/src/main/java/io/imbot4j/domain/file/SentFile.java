package io.imbot4j.domain.file;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.MessageFile;

/**
 * A file that was sent, and where it is now. Immutable.
 *
 * @param file as the portal keeps it
 * @param message the message the portal made for it
 * @param chat the chat that message is in, also where the dialog is a private one
 * @param dialog where it was sent
 */
public record SentFile(MessageFile file, MessageId message, ChatId chat, DialogId dialog) {}
