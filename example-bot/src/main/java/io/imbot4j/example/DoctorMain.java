package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.doctor.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Says why the office bot is silent, with the settings it was started with: a line for each check;
 * exit code 0 where nothing is wrong, 1 for a fault, 2 for settings or arguments that are not
 * understood.
 */
public final class DoctorMain {
  private DoctorMain() {}

  /**
   * Examines, and ends the process.
   *
   * @param arguments {@code --help} tells them
   */
  public static void main(String[] arguments) {
    // As in Main: newer Javas would print four lines about Guice before ours.
    System.setProperty("guice_custom_class_loading", "CHILD");
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    PrintStream errors = new PrintStream(System.err, true, UTF_8);
    System.exit(run(List.of(arguments), System.getenv(), out, errors));
  }

  /** The exit code. */
  static int run(
      List<String> arguments,
      Map<String, String> environment,
      PrintStream out,
      PrintStream errors) {
    try {
      DoctorArguments asked = DoctorArguments.of(arguments, environment);
      if (asked.help()) {
        out.println(DoctorArguments.USAGE);
        return 0;
      }
      Settings settings = Settings.from(environment);
      return new DoctorVisit(asked, settings, out).worst() == Severity.FAULT ? 1 : 0;
    } catch (IllegalArgumentException misunderstood) {
      errors.println("imbot4j doctor: " + misunderstood.getMessage());
      return 2;
    } catch (RuntimeException failed) {
      errors.println("imbot4j doctor: " + String.valueOf(failed.getMessage()).replace('\n', ' '));
      return 1;
    }
  }
}
