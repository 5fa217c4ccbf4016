package io.imbot4j.world;

/** The portal's "no" to a call, on its way to becoming an answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String text;

  Refusal(int status, String code, String text) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.text = text;
  }

  /** A refusal with the usual status of a wrong call. */
  Refusal(String code, String text) {
    this(400, code, text);
  }

  static Refusal accessDenied() {
    return new Refusal(403, "ACCESS_DENIED", "Access denied");
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
