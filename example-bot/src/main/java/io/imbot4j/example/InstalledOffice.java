package io.imbot4j.example;

import com.google.inject.Inject;
import io.imbot4j.http.Portals;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.Installer;
import io.imbot4j.servlet.EventServletConfig;

/** The bot as an application that any number of portals install. */
final class InstalledOffice extends Office {
  private final Settings.OAuth oauth;
  private final Settings settings;
  private final OfficeBot bot;
  private final Monitoring monitoring;

  @Inject
  InstalledOffice(Settings.OAuth oauth, Settings settings, OfficeBot bot, Monitoring monitoring) {
    this.oauth = oauth;
    this.settings = settings;
    this.bot = bot;
    this.monitoring = monitoring;
  }

  @Override
  String open() {
    TurnObserver observer = monitoring.observer();
    Database database = closing(settings.database());
    if (settings.encryption() != null) {
      // What was stored before there was a key.
      int unused = database.reencrypt();
    }
    PortalStore store = database.portals();
    Portals portals = closing(oauth.portals(store, observer));
    // Everything below is opened in the order in which it needs what is above.
    BotRuntime runtime =
        closing(
            BotRuntime.of(bot, (portal, id) -> portals.api(portal).as(id, settings.generation()))
                .signedWith(oauth.application().clientSecret())
                .inbox(database.inbox())
                .observer(observer)
                .start());
    EventServer server = closing(EventServer.everywhere(settings.port()));
    Installer installer =
        closing(
            Installer.of(store, portals.proof(), portals::api, bot, oauth.publicUrl())
                .generation(settings.generation())
                .erasing(database.offsets()::erase)
                .erasing(database.inbox()::erase)
                .observer(observer)
                .start());
    monitoring.show(database.inbox());
    monitoring.health().with("bot", runtime::health).withPortals(store);
    server.show(monitoring);
    server.serve(runtime, EventServletConfig.application(store, installer).withObserver(observer));
    return "Install the bot: give " + oauth.publicUrl() + " as the application's address";
  }
}
