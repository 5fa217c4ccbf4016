package io.imbot4j.example;

import com.google.inject.Guice;
import io.imbot4j.doctor.Doctor;
import io.imbot4j.doctor.Finding;
import io.imbot4j.doctor.Severity;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.Portals;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Examines the portals of the settings, and prints what is found. For one thread. */
final class DoctorVisit {
  private static final int PAGE = 100;
  private static final Set<String> SCOPES = Set.of("im", "imbot");
  private static final String GREETING = "Doctor: are you there?";

  private final DoctorArguments asked;
  private final Settings settings;
  private final PrintStream out;
  private final OfficeBot bot;

  DoctorVisit(DoctorArguments asked, Settings settings, PrintStream out) {
    this.asked = asked;
    this.settings = settings;
    this.out = out;
    bot = Guice.createInjector().getInstance(OfficeBot.class);
  }

  /**
   * The worst that was found.
   *
   * @throws IllegalArgumentException if the settings name no portal
   */
  Severity worst() {
    Settings.OAuth oauth = settings.oauth();
    if (oauth != null) {
      return ofApplication(oauth);
    }
    if (asked.portal() != null) {
      throw new IllegalArgumentException(
          "--portal chooses one of an application's portals, and a webhook is of one; leave it out");
    }
    Credentials.Webhook webhook = settings.webhook();
    Delivery delivery = asked.handler() == null ? Delivery.fetch() : asked.handler();
    return webhook == null
        ? ofWebhook(EmulatedPortal.webhook(settings.port()), asked.handler())
        : ofWebhook(webhook, delivery);
  }

  private Severity ofWebhook(Credentials.Webhook webhook, @Nullable Delivery delivery) {
    Doctor.Builder doctor =
        Doctor.of(bot, webhook)
            .botToken(settings.botTokenFor(webhook, bot.profile().code()))
            .generation(settings.generation());
    return examine(delivery == null ? doctor : doctor.delivery(delivery));
  }

  private Severity ofApplication(Settings.OAuth oauth) {
    if (asked.handler() != null) {
      throw new IllegalArgumentException(
          "--handler is for a webhook; an application's address is IMBOT4J_PUBLIC_URL");
    }
    Delivery delivery =
        DoctorArguments.delivery("IMBOT4J_PUBLIC_URL", oauth.publicUrl().toString());
    if (!Files.exists(settings.file())) {
      throw new IllegalStateException(
          "no portal has installed the application, for there is no file "
              + settings.file()
              + "; start the bot, install it, and check IMBOT4J_DATA");
    }
    try (Database database = settings.database();
        Portals portals = oauth.portals(database.portals(), TurnObserver.SILENT)) {
      Severity worst = Severity.SKIPPED;
      for (Portal portal : installed(database.portals())) {
        out.println("portal " + portal.id() + " at " + portal.endpoint().getHost());
        Severity found =
            examine(
                Doctor.of(bot, portals, portal)
                    .generation(settings.generation())
                    .delivery(delivery));
        worst = found == Severity.FAULT ? found : worst;
      }
      return worst;
    }
  }

  private List<Portal> installed(PortalStore store) {
    List<Portal> portals =
        store.page(null, PAGE).stream()
            .filter(portal -> !(portal.status() instanceof PortalStatus.Retired))
            .filter(portal -> asked.portal() == null || portal.id().value().equals(asked.portal()))
            .toList();
    if (portals.isEmpty()) {
      throw new IllegalStateException(
          "no such portal has installed the application; install it while the bot runs, and check"
              + " IMBOT4J_DATA");
    }
    return portals;
  }

  private Severity examine(Doctor.Builder doctor) {
    doctor.scopes(SCOPES).language(asked.language());
    List<Finding> findings =
        (asked.message() ? doctor.roundTrip(GREETING) : doctor).build().examine(out::println);
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.FAULT)
        ? Severity.FAULT
        : Severity.FINE;
  }
}
