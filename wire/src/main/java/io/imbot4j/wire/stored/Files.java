package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.CHAT;
import static io.imbot4j.wire.stored.Spelling.FLAG;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.NUMBER;
import static io.imbot4j.wire.stored.Spelling.TEXT;
import static io.imbot4j.wire.stored.Spelling.USER;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.message.FileType;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.MessageFileBuilder;
import io.imbot4j.domain.message.Picture;

/** Files without the links to them, which speak for whoever asked and are in no event. */
final class Files {
  private static final Spelling<Picture> PICTURE =
      Spelling.object(
          (picture, writing) ->
              writing.put("width", NUMBER, picture.width()).put("height", NUMBER, picture.height()),
          reading -> new Picture(reading.get("width", NUMBER), reading.get("height", NUMBER)));

  private static final Entries<MessageFile, MessageFileBuilder> ENTRIES =
      new Entries<MessageFile, MessageFileBuilder>(MessageFile.of(1).build())
          .with("name", TEXT, MessageFile::name, MessageFileBuilder::name)
          .with("size", NUMBER, MessageFile::size, MessageFileBuilder::size)
          .with("chatId", CHAT, MessageFile::chat, MessageFileBuilder::chat)
          .with("date", MOMENT, MessageFile::date, MessageFileBuilder::date)
          .with(
              "type",
              word(FileType::value, FileType::new),
              MessageFile::type,
              MessageFileBuilder::type)
          .with("extension", TEXT, MessageFile::extension, MessageFileBuilder::extension)
          .with("image", PICTURE, MessageFile::image, MessageFileBuilder::image)
          .with("status", TEXT, MessageFile::status, MessageFileBuilder::status)
          .with("progress", NUMBER, MessageFile::progress, MessageFileBuilder::progress)
          .with("authorId", USER, MessageFile::author, MessageFileBuilder::author)
          .with("authorName", TEXT, MessageFile::authorName, MessageFileBuilder::authorName)
          .with(
              "isTranscribable",
              FLAG,
              MessageFile::transcribable,
              MessageFileBuilder::transcribable)
          .with("isVideoNote", FLAG, MessageFile::videoNote, MessageFileBuilder::videoNote)
          .with("isVoiceNote", FLAG, MessageFile::voiceNote, MessageFileBuilder::voiceNote)
          .with("more", PlainValues.MAP, MessageFile::more, MessageFileBuilder::more);

  static final Spelling<MessageFile> FILE =
      Spelling.object(
          (file, writing) -> ENTRIES.write(file, writing.put("id", NUMBER, file.id())),
          reading -> ENTRIES.read(reading, MessageFile.of(reading.get("id", NUMBER))).build());

  private Files() {}
}
