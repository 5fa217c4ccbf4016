package io.imbot4j.domain;

import java.util.List;
import java.util.Random;

/** Texts made of pieces of markup, most of them broken. */
final class Shreds {
  private static final List<String> BB =
      List.of(
          "[",
          "[",
          "]",
          "/",
          "b",
          "=",
          ">",
          "---",
          "-",
          "\n",
          " ",
          "ж",
          "😀",
          "x",
          "[b]",
          "[/b]",
          "[i]",
          "[/I]",
          "[url=https://a.example]",
          "[/url]",
          "[code]",
          "[/code]",
          "[send=/x]",
          "[/send]",
          "[user=all]",
          "[/user]",
          "[br]",
          "[disk=5]",
          ">>",
          "------",
          "\n",
          "\u2060",
          "[img size=small]https://a.example/b.png [/img]",
          "word ",
          "Sentence. ",
          "\n\n");

  private static final List<String> MARKDOWN =
      List.of(
          "*",
          "**",
          "***",
          "_",
          "__",
          "~~",
          "`",
          "``",
          "```",
          "\n```\n",
          "\n",
          "\n# ",
          "\n> ",
          "\n- ",
          "[",
          "]",
          "](",
          "(",
          ")",
          "](https://a.example)",
          "![",
          "<",
          ">",
          "\\",
          "a",
          "b ",
          "1",
          " ",
          "https://a.example/x_y",
          "<https://a.example>",
          "[b]",
          "[/b]",
          "[send=/x]",
          "[code]",
          "[/code]",
          ">>",
          "------",
          "|",
          "ж",
          "😀",
          "[url=",
          "\"t\"");

  private Shreds() {}

  static String bb(Random random, int most) {
    return of(BB, random, most);
  }

  static String markdown(Random random, int most) {
    return of(MARKDOWN, random, most);
  }

  private static String of(List<String> pieces, Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
