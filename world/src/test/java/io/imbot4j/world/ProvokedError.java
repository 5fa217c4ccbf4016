package io.imbot4j.world;

import java.time.Duration;

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
    return code.equals(documented)
        && method.matches(methods.replace(".", "\\.").replace("*", "((?!v2).)*"));
  }

  /** What a portal of its own answers. */
  RestAnswer answer(String method) {
    OfficeScene scene = new OfficeScene();
    Credentials by = scene.portal.world.config().webhook();
    switch (how) {
      case "" -> {}
      case "full" -> scene.portal.world.faults().limitBots(0);
      case "without-im" -> scene.portal.world.faults().revokeScope("im");
      case "four-days-later" -> scene.portal.world.advance(Duration.ofDays(4));
      case "twice" -> scene.call(method + "?" + params);
      case "by-application" -> by = scene.token(1);
      case "by-bob" -> by = scene.token(2);
      case "by-bot" -> by = scene.token(scene.number("bot"));
      default -> throw new IllegalArgumentException("there is no way to call " + how);
    }
    return scene.call(by, method + "?" + params);
  }

  @Override
  public String toString() {
    return methods + " " + code + " " + how + " " + params;
  }
}
