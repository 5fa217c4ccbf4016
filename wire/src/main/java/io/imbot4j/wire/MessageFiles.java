package io.imbot4j.wire;

import io.imbot4j.domain.message.MessageFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a message, which come in five shapes: objects under {@code FILES} or {@code files},
 * numbers under {@code FILE_ID}, one or many, and two tags in the text.
 */
final class MessageFiles {
  private static final Pattern TAG =
      Pattern.compile("\\[disk(?: file id)?=n?([1-9][0-9]{0,17})]", Pattern.CASE_INSENSITIVE);

  private static final List<String> KEYS = List.of("FILES", "files", "FILE_ID", "fileId");

  private MessageFiles() {}

  /** Whether a message's parameters keep files under this key. */
  static boolean isKey(String key) {
    return switch (key) {
      case "FILES", "files", "FILE_ID", "fileId" -> true;
      default -> false;
    };
  }

  /**
   * The files in the parameters and then in the text, each once, without links to them. What is no
   * file is kept aside.
   */
  static List<MessageFile> of(Tree params, String text, More more) {
    Map<Long, MessageFile> files = new LinkedHashMap<>();
    for (String key : KEYS) {
      add(files, key, params.get(key), more);
    }
    if (mayTag(text)) {
      Matcher tag = TAG.matcher(text);
      while (tag.find()) {
        long number = Long.parseLong(tag.group(1));
        files.putIfAbsent(number, MessageFile.of(number).build());
      }
    }
    return files.isEmpty() ? List.of() : List.copyOf(files.values());
  }

  private static void add(Map<Long, MessageFile> files, String key, Tree said, More more) {
    if (said.isAbsent()) {
      return;
    }
    for (Tree element : said.list()) {
      MessageFile file = FileObject.withoutLinks(element);
      OptionalLong number = element.id();
      if (file != null) {
        files.put(file.id(), file);
      } else if (number.isPresent()) {
        files.putIfAbsent(number.getAsLong(), MessageFile.of(number.getAsLong()).build());
      } else {
        more.keep(key, said);
      }
    }
  }

  private static boolean mayTag(String text) {
    int bracket = text.indexOf('[');
    while (bracket >= 0 && !text.regionMatches(true, bracket, "[disk", 0, 5)) {
      bracket = text.indexOf('[', bracket + 1);
    }
    return bracket >= 0;
  }
}
