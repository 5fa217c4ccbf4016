package io.imbot4j.doctor;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.port.Portal;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is examined.
 *
 * @param endpoint of the portal; a webhook's holds its secret
 * @param installed the portal that installed the application, {@code null} for a webhook's
 * @param botToken of a webhook's bot
 * @param delivery how its events should travel, {@code null} for as they do
 * @param greeting what the bot is told to see whether it answers, {@code ""} for nothing
 */
record Examined(
    AbstractBot bot,
    URI endpoint,
    @Nullable Portal installed,
    @Nullable Secret botToken,
    Generation generation,
    @Nullable Delivery delivery,
    Set<String> scopes,
    String greeting,
    HttpConfig http,
    InstantSource clock) {

  String code() {
    return bot.profile().code().value();
  }

  boolean isNewer() {
    return generation == Generation.V2;
  }
}
