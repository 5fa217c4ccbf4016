package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.bot.Generation;
import io.imbot4j.world.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is wrong, nothing is reported, and nothing is left behind. */
@Timeout(60)
class HealthyTest {
  @Test
  void a_bot_that_fetches() {
    try (Clinic clinic = Clinic.fetching()) {
      assertHealthy(clinic.doctor().build().examine());
      assertNothingSaid(clinic);
    }
  }

  @ParameterizedTest
  @EnumSource(Generation.class)
  void a_bot_whose_events_are_posted(Generation generation) {
    try (Clinic clinic = Clinic.posting(generation)) {
      assertHealthy(clinic.doctor().build().examine());
      assertNothingSaid(clinic);
    }
  }

  @Test
  void an_application() {
    try (Practice practice = new Practice()) {
      assertHealthy(practice.doctor().build().examine());
    }
  }

  @Test
  void each_check_is_told_once_in_order_as_it_is_made() {
    try (Clinic clinic = Clinic.fetching()) {
      List<Finding> heard = new ArrayList<>();
      assertThat(clinic.doctor().build().examine(heard::add)).isEqualTo(heard);
      assertThat(heard).extracting(Finding::check).containsExactly(Check.values());
    }
  }

  @Test
  void nothing_is_written_unless_asked_for() {
    try (Clinic clinic = Clinic.fetching()) {
      clinic.world().as(1).say("" + clinic.botId(), "hello");
      long before = calls(clinic, "im.message.add");
      List<Finding> findings =
          Doctor.of(clinic.bot, clinic.credentials()).botToken(Clinic.BOT_TOKEN).build().examine();
      assertThat(findings).noneMatch(finding -> finding.severity() == Severity.FAULT);
      assertThat(calls(clinic, "im.message.add")).isEqualTo(before);
      assertThat(calls(clinic, "imbot.v2.Bot.update")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void it_speaks_the_language_asked_for(String language) {
    try (Clinic clinic = Clinic.fetching()) {
      List<Finding> findings =
          clinic.doctor().language(Locale.forLanguageTag(language)).build().examine();
      assertThat(findings.get(0).title()).isEqualTo(language.equals("ru") ? "Имя" : "Name");
    }
  }

  private static long calls(Clinic clinic, String method) {
    return clinic.world().log(0).stream().filter(line -> line.name().equals(method)).count();
  }

  /** The portal leaves a line where a person deleted a message. */
  private static void assertNothingSaid(Clinic clinic) {
    assertThat(clinic.world().as(1).messages("" + clinic.botId()))
        .hasSize(1)
        .allMatch(MessageView::deleted);
  }

  private static void assertHealthy(List<Finding> findings) {
    assertThat(findings)
        .allMatch(
            finding ->
                finding.severity() == Severity.FINE || finding.severity() == Severity.SKIPPED)
        .filteredOn(finding -> finding.check() == Check.ROUND_TRIP)
        .allMatch(finding -> finding.severity() == Severity.FINE);
  }
}
