package io.imbot4j.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two spellings that the platform takes for the same. A request may differ from an example by
 * these, and by nothing else.
 */
@SuppressWarnings("NullAway") // On Java 25 a parameter of a lambda loses what its values may be.
enum Equivalence {
  /** The transport adds the access token, not the gateway. */
  ACCESS_TOKEN_ASIDE(body -> without(body, Set.of("auth"))),
  /** The older methods take any bot of the application where none is named. */
  SOME_BOT(body -> unless(body, "BOT_ID", Values.SOME_BOT)),
  /** {@code true} and {@code "Y"}, {@code false} and {@code "N"}. */
  YES_AS_TRUE(body -> Rewriting.everywhere(body, Equivalence::word)),
  /** {@code 5} and {@code "5"}. */
  NUMBER_AS_TEXT(body -> Rewriting.everywhere(body, Equivalence::digits)),
  /** A value may be given as its JSON text, as a bare list, or inside a map of its own. */
  CONTENT_WRAPPED(ContentForms::wrapped),
  /** Buttons in lines, however the lines are told apart; {@code BOT_ID} beside them or not. */
  BUTTONS_IN_LINES(ContentForms::lined),
  /** A button's command with its parameters after a blank, or apart; a press types both alike. */
  COMMAND_LINE(body -> Json.map(ContentForms.calling(body))),
  /** One picture or file, and a list of one; a line across, and one of the usual size. */
  BLOCK_OF_ONE(ContentForms::listed),
  /** A date and time, in whatever zone. */
  SAME_INSTANT(body -> Rewriting.everywhere(body, Rewriting::instant)),
  /** What the platform takes where nothing is said; {@link Defaults} lists it. */
  DEFAULT_LEFT_OUT(UnaryOperator.identity()),
  /** A request may ask for more: the larger picture, and a list where both forms are read. */
  MORE_ASKED_FOR(body -> without(body, Set.of("AVATAR_HR", "RESULT_TYPE"))),
  /** The languages of a text, in whatever order. */
  LANGUAGES_IN_ANY_ORDER(body -> Json.map(Rewriting.sorted(body))),
  /** Calls of a batch in a list, or named by their place in it. */
  CALLS_BY_PLACE(Rewriting::places),
  /** A chat by its number or as a dialog, where a method takes either. */
  CHAT_AS_DIALOG(body -> Rewriting.renamed(body, "DIALOG_ID", "CHAT_ID", "chat")),
  /** Whom a session goes to, by kind or as one word. */
  TRANSFER_BY_KIND(Rewriting::transfer);

  @SuppressWarnings("ImmutableEnumChecker") // Every one is a pure function.
  private final UnaryOperator<Map<String, @Nullable Object>> rewriting;

  Equivalence(UnaryOperator<Map<String, @Nullable Object>> rewriting) {
    this.rewriting = rewriting;
  }

  /** The spelling both come to. */
  Map<String, @Nullable Object> rewritten(String method, Map<String, @Nullable Object> body) {
    return this == DEFAULT_LEFT_OUT ? Defaults.left(method, body) : rewriting.apply(body);
  }

  static Map<String, @Nullable Object> without(
      Map<String, @Nullable Object> body, Set<String> keys) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    rest.keySet().removeAll(keys);
    return rest;
  }

  private static Map<String, @Nullable Object> unless(
      Map<String, @Nullable Object> body, String key, Object value) {
    return String.valueOf(body.get(key)).equals(value.toString())
        ? without(body, Set.of(key))
        : body;
  }

  private static @Nullable Object word(@Nullable Object value) {
    return value instanceof Boolean yes ? (yes ? "Y" : "N") : value;
  }

  private static @Nullable Object digits(@Nullable Object value) {
    return value instanceof Number ? value.toString() : value;
  }

  static List<Equivalence> all() {
    return List.of(values());
  }
}
