package io.imbot4j.doctor;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.port.Portal;
import java.net.URI;
import java.time.Duration;
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

  /** Whether a plain address may be called is a check of its own, and comes first. */
  HttpConfig anyway() {
    return with(http.deadline(), true, http);
  }

  /** The same with a shorter deadline. */
  static HttpConfig atMost(Duration deadline, HttpConfig http) {
    boolean shorter = deadline.compareTo(http.deadline()) < 0;
    return with(shorter ? deadline : http.deadline(), http.plainHttp(), http);
  }

  private static HttpConfig with(Duration deadline, boolean plain, HttpConfig http) {
    return new HttpConfig(
        deadline,
        http.connectTimeout(),
        http.pace(),
        http.asksPlan(),
        http.budget(),
        http.maxAnswerBytes(),
        http.clock(),
        http.proxy(),
        http.tls(),
        plain,
        http.innerNetwork());
  }

  boolean isNewer() {
    return generation == Generation.V2;
  }
}
