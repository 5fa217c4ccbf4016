package io.imbot4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventServletConfigTest {
  private static final PortalId NORTH = new PortalId("north");

  @Nested
  class Tokens {
    @Test
    void of_an_application_are_those_it_was_given() {
      EventSource source =
          EventSource.of(NORTH, Set.of(Secret.of("c4nary-old"), Secret.of("c4nary-new")));

      assertThat(source.portal("", "c4nary-old")).contains(NORTH);
      assertThat(source.portal("", "c4nary-new")).contains(NORTH);
      assertThat(source.portal("", "c4nary-older")).isEmpty();
      assertThat(source.portal("", "customc4nary-new")).isEmpty();
      assertThat(source.portal("", "")).isEmpty();
    }

    @Test
    void of_a_webhook_bot_are_derived_for_both_generations() {
      EventSource source = EventSource.webhookBot(NORTH, Secret.of("c4nary-s3cret"));

      assertThat(source.portal("", "c4nary-s3cret")).contains(NORTH);
      assertThat(source.portal("", "customc4nary-s3cret")).contains(NORTH);
      assertThat(source.portal("", "custom")).isEmpty();
      assertThat(source.portal("", "customcustomc4nary-s3cret")).isEmpty();
    }

    @Test
    void are_needed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EventServletConfig.of(NORTH, Set.of()))
          .withMessage(
              "application tokens are empty, so every event of portal north would be refused; give the one its events carry");
    }

    @Test
    void are_not_printed() {
      assertThat(EventServletConfig.webhookBot(NORTH, Secret.of("c4nary-s3cret")).toString())
          .doesNotContain("c4nary-s3cret");
    }
  }

  @Nested
  class MaxBody {
    private final EventServletConfig config =
        EventServletConfig.webhookBot(NORTH, Secret.of("c4nary-s3cret"));

    @Test
    void is_one_megabyte_unless_said_otherwise() {
      assertThat(config.maxBody()).isEqualTo(1_048_576);
      assertThat(config.withMaxBody(1).maxBody()).isEqualTo(1);
      assertThat(config.withMaxBody(EventServletConfig.MAX_BODY).maxBody()).isEqualTo(67_108_864);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, EventServletConfig.MAX_BODY + 1, Integer.MAX_VALUE})
    void has_limits_itself(int bytes) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> config.withMaxBody(bytes))
          .withMessage("max body is " + bytes + " bytes; give 1 to 67108864");
    }
  }
}
