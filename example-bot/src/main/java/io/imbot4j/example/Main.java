package io.imbot4j.example;

import com.google.inject.Guice;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the office bot: beside an emulated portal, on the portal that {@code IMBOT4J_WEBHOOK}
 * names, or as the application of {@code IMBOT4J_CLIENT_ID} on every portal that installs it.
 */
public final class Main {
  private Main() {}

  /** Runs until the process is told to end. Anything wrong is one line, and exit code 1. */
  public static void main(String[] arguments) throws InterruptedException {
    // Guice would define classes by sun.misc.Unsafe, of which newer Javas warn at every start.
    System.setProperty("guice_custom_class_loading", "CHILD");
    CountDownLatch ended = new CountDownLatch(1);
    try {
      Settings settings = Settings.from(System.getenv());
      Office office = Guice.createInjector(new OfficeModule(settings)).getInstance(Office.class);
      String greeting = office.start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    office.close();
                    ended.countDown();
                  },
                  "imbot4j-shutdown"));
      System.out.println(greeting);
    } catch (RuntimeException e) {
      System.err.println("imbot4j: " + String.valueOf(e.getMessage()).replace('\n', ' '));
      System.exit(1);
    }
    ended.await();
  }
}
