package io.imbot4j.domain.app;

/**
 * How an application is paid for. An open set: an unknown letter is kept.
 *
 * @param value the platform's letter
 */
public record AppStatus(String value) {
  public static final AppStatus FREE = new AppStatus("F");
  public static final AppStatus DEMO = new AppStatus("D");
  public static final AppStatus TRIAL = new AppStatus("T");
  public static final AppStatus PAID = new AppStatus("P");

  /** Added on the portal itself. */
  public static final AppStatus LOCAL = new AppStatus("L");

  public static final AppStatus SUBSCRIPTION = new AppStatus("S");

  @Override
  public String toString() {
    return value;
  }
}
