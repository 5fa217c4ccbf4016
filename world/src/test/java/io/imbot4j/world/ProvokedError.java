package io.imbot4j.world;

/**
 * How a documented error comes about, a line of errors-provoked.txt.
 *
 * @param methods a name, or with a star the ones it stands for
 * @param status the expected one; 0 where the error cannot be provoked
 * @param how who calls, or when
 * @param params of the call, or why there is none
 */
record ProvokedError(String methods, String code, int status, String how, String params) {
  private static final int COLUMNS = 5;

  static ProvokedError parse(String line) {
    String[] columns = line.split("\\s*\\|\\s*", COLUMNS);
    int status = columns[2].equals("-") ? 0 : Integer.parseInt(columns[2]);
    return new ProvokedError(columns[0], columns[1], status, columns[3].strip(), columns[4]);
  }

  boolean isFor(String method, String documented) {
    return code.equals(documented) && OfficeScene.means(methods, method);
  }

  /** What a portal of its own answers. */
  RestAnswer answer(String method) {
    return new OfficeScene().call(how, method + "?" + params);
  }

  @Override
  public String toString() {
    return methods + " " + code + " " + how + " " + params;
  }
}
