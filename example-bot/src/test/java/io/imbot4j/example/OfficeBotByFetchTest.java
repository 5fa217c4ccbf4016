package io.imbot4j.example;

import io.imbot4j.testkit.FakePortal;

/** The same bot, the same conversations, over HTTP: the bot fetches its events. */
class OfficeBotByFetchTest extends OfficeBotTest {
  @Override
  FakePortal open(FakePortal.Builder portal) {
    return portal.over(new FetchConnection()).start();
  }
}
