package io.imbot4j.wire;

import io.imbot4j.domain.message.MessageFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a message, which come in five shapes: objects under {@code FILES} or {@code files},
 * numbers under {@code FILE_ID}, one or many, and two tags in the text.
 */
final class MessageFiles {
  private static final Pattern TAG =
      Pattern.compile("\\[disk(?: file id)?=n?([1-9][0-9]{0,17})]", Pattern.CASE_INSENSITIVE);

  private MessageFiles() {}

  /** The files in the parameters and then in the text, each once. */
  static List<MessageFile> of(Tree params, String text) {
    Map<Long, MessageFile> files = new LinkedHashMap<>();
    for (String key : List.of("FILES", "files", "FILE_ID", "fileId")) {
      params.get(key).list().forEach(file -> add(files, file));
    }
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      add(files, Tree.of(tag.group(1)));
    }
    return List.copyOf(files.values());
  }

  /**
   * A file as a method gives it back.
   *
   * @throws IllegalArgumentException if it has no number
   */
  static MessageFile one(Tree file) {
    Map<Long, MessageFile> files = new LinkedHashMap<>();
    add(files, file);
    return files.values().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no number of a file"));
  }

  private static void add(Map<Long, MessageFile> files, Tree file) {
    Tree id = file.get("id").present().or(() -> file.get("ID").present()).orElse(file);
    String name = file.get("name").present().orElse(file.get("NAME")).text();
    long size = file.get("size").present().orElse(file.get("SIZE")).number().orElse(0);
    id.id().ifPresent(number -> files.putIfAbsent(number, new MessageFile(number, name, size)));
  }
}
