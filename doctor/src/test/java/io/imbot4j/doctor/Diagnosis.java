package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What every examination of a planted fault must come to. */
final class Diagnosis {
  private Diagnosis() {}

  /** That check alone complains, and says that much of what to do; no word of it is a secret. */
  static void assertOnly(Doctor.Builder doctor, Check check, String remedy) {
    List<Finding> findings = doctor.build().examine();
    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.FAULT)
        .as("%s", findings)
        .extracting(Finding::check)
        .containsExactly(check);
    assertThat(of(findings, check).remedy()).contains(remedy);
    assertNoSecret(findings);
  }

  /** Every secret of an emulated portal, and each of these tests, begins with that word. */
  static void assertNoSecret(List<Finding> findings) {
    assertThat(findings.toString()).doesNotContain("c4nary");
  }

  static Finding of(List<Finding> findings, Check check) {
    return findings.stream().filter(finding -> finding.check() == check).findFirst().orElseThrow();
  }
}
