package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one test class in a Java of its own: exit code 0 when it has one test and that passes. */
final class RunTest {
  private RunTest() {}

  public static void main(String[] arguments) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build(),
            listener);
    listener.getSummary().printFailuresTo(new PrintWriter(System.err, true, UTF_8));
    System.exit(listener.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
  }
}
