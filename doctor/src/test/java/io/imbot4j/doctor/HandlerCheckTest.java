package io.imbot4j.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.HttpConfig;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlerCheckTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8024/bots,handler.inner",
    "https://bots.localhost/bots,handler.inner",
    "https://10.1.2.3/bots,handler.inner",
    "https://172.16.0.9/bots,handler.inner",
    "https://192.168.1.7/bots,handler.inner",
    "http://bots.example.com/bots,handler.plain",
    "https://bots.invalid/bots,handler.name"
  })
  void an_address_no_portal_can_or_should_use_is_a_fault(String address, String key) {
    Verdict verdict = look(Delivery.webhook(URI.create(address)));
    assertThat(verdict.severity()).isEqualTo(Severity.FAULT);
    assertThat(verdict.key()).isEqualTo(key);
  }

  @Test
  void where_events_are_fetched_there_is_none() {
    assertThat(look(Delivery.fetch()).severity()).isEqualTo(Severity.SKIPPED);
  }

  private static Verdict look(Delivery delivery) {
    return new HandlerCheck(
            new Examined(
                new EchoBot(),
                URI.create("https://acme.bitrix24.com/rest/"),
                null,
                null,
                Generation.V2,
                delivery,
                Set.of(),
                "",
                HttpConfig.standard(),
                InstantSource.system()))
        .look();
  }
}
