package io.imbot4j.conformance.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.conformance.real.Finding.Verdict;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.CallFault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The emulator over HTTP stands in for the real portal. */
class RealPortalTest {
  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final Portal portal = new HttpPortal(emulator.webhook());

  @AfterEach
  void close() {
    emulator.close();
  }

  @Test
  void confirms_what_is_as_guessed_and_leaves_no_bot_behind() {
    List<Finding> findings = RealPortal.findings(portal);
    assertThat(findings).hasSizeGreaterThan(15);
    assertThat(asked(findings)).allMatch(finding -> finding.verdict() == Verdict.CONFIRMED);
    assertThat(emulator.world().snapshot().bots()).isEmpty();
  }

  @Test
  void refutes_what_is_otherwise_and_says_how() {
    emulator
        .world()
        .faults()
        .onCalls(new CallFault("imbot.v2.Command.unregister", "COMMAND_NOT_FOUND", 418, ""), 1);
    assertThat(asked(RealPortal.findings(portal)))
        .filteredOn(finding -> finding.verdict() != Verdict.CONFIRMED)
        .singleElement()
        .asString()
        .matches(
            "REFUTED +status of a command that is not there: the emulator answers 4\\d\\d"
                + " COMMAND_NOT_FOUND, the portal 418 COMMAND_NOT_FOUND");
  }

  @Test
  void says_what_it_could_not_reach() {
    emulator.world().faults().revokeScope("im");
    assertThat(asked(RealPortal.findings(portal)))
        .filteredOn(finding -> finding.verdict() == Verdict.NOT_REACHABLE)
        .extracting(Finding::why)
        .isNotEmpty()
        .containsOnly("the portal answered insufficient_scope");
  }

  @Test
  void cleans_up_when_the_portal_stops_answering_in_the_middle() {
    Portal failing =
        (method, parameters) -> {
          if (method.equals("imbot.v2.Command.register")) {
            throw new IllegalStateException("no answer");
          }
          return portal.call(method, parameters);
        };
    assertThat(asked(RealPortal.findings(failing)))
        .filteredOn(finding -> finding.verdict() == Verdict.NOT_REACHABLE)
        .extracting(Finding::why)
        .contains("it was not asked or not answered");
    assertThat(emulator.world().snapshot().bots()).isEmpty();
  }

  @Test
  void says_what_only_people_could_find_out() {
    assertThat(RealPortal.findings(portal))
        .filteredOn(finding -> Guesses.BEYOND.containsKey(finding.guess()))
        .hasSameSizeAs(Guesses.BEYOND.keySet())
        .allMatch(finding -> finding.verdict() == Verdict.NOT_REACHABLE);
  }

  private static List<Finding> asked(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !Guesses.BEYOND.containsKey(finding.guess()))
        .toList();
  }
}
