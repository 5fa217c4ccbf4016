package io.imbot4j.example;

import com.google.inject.AbstractModule;
import io.imbot4j.http.Credentials;

/** Wires the bot, and the portal the settings ask for. */
final class OfficeModule extends AbstractModule {
  private final Settings settings;

  OfficeModule(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(Settings.class).toInstance(settings);
    Credentials.Webhook webhook = settings.webhook();
    Settings.OAuth oauth = settings.oauth();
    if (oauth != null) {
      bind(Settings.OAuth.class).toInstance(oauth);
      bind(Office.class).to(InstalledOffice.class);
    } else if (webhook == null) {
      bind(Office.class).to(EmulatedOffice.class);
    } else {
      bind(Credentials.Webhook.class).toInstance(webhook);
      bind(Office.class).to(PortalOffice.class);
    }
  }
}
