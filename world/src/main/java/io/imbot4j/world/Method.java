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

  boolean isBatch() {
    return name.equals("batch");
  }

  /**
   * How sure a refusal is. The documents of the new generation name the statuses of a method's
   * errors as a group, so which code has which is guessed.
   */
  Source ofRefusals() {
    return name.contains(".v2.") ? Source.GUESSED : source;
  }

  /** Where the knowledge of a behaviour comes from, the surest first. */
  enum Source {
    DOCUMENTED,
    OBSERVED,
    GUESSED,
    /** No behaviour of a portal: somebody ordered it to go wrong. */
    ORDERED;

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
