package io.imbot4j.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of BB code: a tag that takes effect, or text. The tokens of a text cover it whole.
 *
 * @param name the tag's name in lower case; {@link #RULE} for a line of dashes around a quote;
 *     empty for text
 * @param partner the place among the tokens of the tag that closes or opens this one; -1 for others
 */
record BbToken(Kind kind, String name, int start, int end, int partner) {
  static final String RULE = "-";

  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    /** A tag without a partner, or a picture with all that belongs to it. */
    SINGLE
  }

  // A tag's value ends at any bracket, so that no stretch is read twice. (?d): only \n ends a line.
  private static final Pattern TAG =
      Pattern.compile(
          """
          \\[(?:(?<single>br|(?:icon|timestamp|disk|disk\\ file\\ id)=[^\\[\\]]*
              |img(?:\\ [^\\[\\]]*)?][^\\[]*\\[/img)
            |(?<open>b|i|u|s|code|(?:url|put|send|call)(?:=[^\\[\\]]*)?
              |(?:size|color|user|chat|context)=[^\\[\\]]*)
            |/(?<close>b|i|u|s|code|url|put|send|call|size|color|user|chat|context))]
          |(?<rule>^-{6,}+[\\x20\\t\\r]*$)
          """,
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.COMMENTS);

  private static final Pattern CODE_END = Pattern.compile("\\[/code]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_END = Pattern.compile("[^a-z]");

  boolean isRule() {
    return name.equals(RULE);
  }

  boolean isCode() {
    return name.equals("code");
  }

  int size(CharSequence bb) {
    return Character.codePointCount(bb, start, end);
  }

  /** Reads a text. A tag whose partner is missing is text: that is how the platform shows it. */
  static List<BbToken> read(CharSequence bb) {
    List<BbToken> tokens = new ArrayList<>();
    Matcher tag = TAG.matcher(bb);
    Matcher codeEnd = CODE_END.matcher(bb);
    boolean codeEnds = true;
    int at = 0;
    int from = 0;
    while (tag.find(from)) {
      from = tag.end();
      BbToken token = token(tag);
      boolean code = token.isCode();
      if (code && token.kind == Kind.OPEN) {
        codeEnds = codeEnds && codeEnd.find(from);
      }
      if (code && (token.kind == Kind.CLOSE || !codeEnds)) {
        continue;
      }
      addText(tokens, at, tag.start());
      tokens.add(token);
      at = from;
      if (code) {
        addText(tokens, at, codeEnd.start());
        tokens.add(new BbToken(Kind.CLOSE, "code", codeEnd.start(), codeEnd.end(), -1));
        at = codeEnd.end();
        from = at;
      }
    }
    addText(tokens, at, bb.length());
    return paired(tokens);
  }

  private static BbToken token(Matcher tag) {
    String single = tag.group("single");
    String open = tag.group("open");
    String close = tag.group("close");
    Kind kind = single != null ? Kind.SINGLE : close != null ? Kind.CLOSE : Kind.OPEN;
    String words = single != null ? single : open != null ? open : close != null ? close : RULE;
    String name = words.equals(RULE) ? RULE : name(words);
    return new BbToken(kind, name, tag.start(), tag.end(), -1);
  }

  private static String name(String words) {
    String start = words.substring(0, Math.min(words.length(), 10)).toLowerCase(Locale.ROOT);
    return NAME_END.split(start, 2)[0];
  }

  private static void addText(List<BbToken> tokens, int start, int end) {
    if (start < end) {
      tokens.add(new BbToken(Kind.TEXT, "", start, end, -1));
    }
  }

  /** Each name is paired on its own, as clients do it, so pairs may overlap. */
  private static List<BbToken> paired(List<BbToken> tokens) {
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      BbToken token = tokens.get(i);
      if (token.kind != Kind.OPEN && token.kind != Kind.CLOSE) {
        continue;
      }
      Deque<Integer> waiting = open.computeIfAbsent(token.name, name -> new ArrayDeque<>());
      boolean closes = token.name.equals(RULE) ? !waiting.isEmpty() : token.kind == Kind.CLOSE;
      if (!closes) {
        waiting.push(i);
      } else if (!waiting.isEmpty()) {
        int opener = waiting.pop();
        tokens.set(opener, tokens.get(opener).with(Kind.OPEN, i));
        tokens.set(i, token.with(Kind.CLOSE, opener));
      }
    }
    tokens.replaceAll(
        token ->
            token.partner < 0 && token.kind != Kind.SINGLE
                ? new BbToken(Kind.TEXT, "", token.start, token.end, -1)
                : token);
    return tokens;
  }

  private BbToken with(Kind newKind, int newPartner) {
    return new BbToken(newKind, name, start, end, newPartner);
  }
}
