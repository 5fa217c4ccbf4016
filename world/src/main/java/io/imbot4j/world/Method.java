package io.imbot4j.world;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A REST method.
 *
 * @param name as the documents write it
 * @param scope the permission it needs, empty for none; {@code user|user_brief} where any of
 *     several will do
 * @param source how sure this behaviour is
 */
record Method(String name, String scope, Source source, Body body) {

  /**
   * A method that takes the names of its parameters in any case; its body sees them in upper case.
   */
  static Method old(String name, String scope, Source source, Body body) {
    return new Method(
        name, scope, source, (caller, params) -> body.answer(caller, params.upperCase()));
  }

  /** Where the knowledge of a method's behaviour comes from. */
  enum Source {
    DOCUMENTED,
    OBSERVED,
    GUESSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a method does. */
  @FunctionalInterface
  interface Body {
    /** Gives the {@code result}. @throws Refusal to answer with an error */
    @Nullable Object answer(Caller caller, Params params);
  }
}
