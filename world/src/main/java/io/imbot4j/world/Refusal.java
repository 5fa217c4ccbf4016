package io.imbot4j.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The portal's "no" to a call, on its way to becoming an answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String text;
  private final Method.@Nullable Source source;

  private Refusal(int status, String code, String text, Method.@Nullable Source source) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.text = text;
    this.source = source;
  }

  Refusal(int status, String code, String text) {
    this(status, code, text, null);
  }

  /** A refusal with the usual status of a wrong call. */
  Refusal(String code, String text) {
    this(400, code, text);
  }

  static Refusal accessDenied() {
    return new Refusal(403, "ACCESS_DENIED", "Access denied");
  }

  /** The same known from elsewhere than the other errors of its method. */
  Refusal known(Method.Source other) {
    return new Refusal(status, code, text, other);
  }

  /** The same as sure as the errors of the method are, unless it is known better. */
  Refusal by(Method method) {
    return source == null ? known(method.ofRefusals()) : this;
  }

  /** How sure it is that a portal says this; empty for what the documents say of every call. */
  Optional<Method.Source> source() {
    return Optional.ofNullable(source);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return text;
  }
}
