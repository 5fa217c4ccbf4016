package io.imbot4j.example;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.imbot4j.observe.HealthCheck;
import io.imbot4j.observe.InboxMetrics;
import io.imbot4j.observe.MicrometerTurnObserver;
import io.imbot4j.observe.Slf4jTurnObserver;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.TurnObserver;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** What is seen of the office from outside: its logs, metrics and health. */
@Singleton
final class Monitoring {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HealthCheck health = new HealthCheck();
  private final TurnObserver observer;

  @Inject
  Monitoring(OfficeBot bot) {
    observer =
        new Slf4jTurnObserver()
            .and(new MicrometerTurnObserver(registry, bot.profile().code()))
            .and(health);
  }

  /** Whoever does something tells this one. */
  TurnObserver observer() {
    return observer;
  }

  HealthCheck health() {
    return health;
  }

  void show(EventInbox inbox) {
    new InboxMetrics(inbox).bindTo(registry);
  }

  /** As Prometheus asks for them. */
  String metrics() {
    return registry.scrape();
  }
}
