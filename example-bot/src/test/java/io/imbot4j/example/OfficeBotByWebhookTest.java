package io.imbot4j.example;

import io.imbot4j.testkit.FakePortal;

/** The same bot, the same conversations, over HTTP: the portal posts its events. */
class OfficeBotByWebhookTest extends OfficeBotTest {
  @Override
  FakePortal open(FakePortal.Builder portal) {
    return portal.over(new WebhookConnection()).start();
  }
}
