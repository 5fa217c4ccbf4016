package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Credentials.Webhook WEBHOOK =
      Credentials.webhook("https://portal.example.com/rest/1/c4nary-s3cr3t/");

  @Test
  void without_any_the_emulated_portal_is_on_port_8024() {
    assertThat(Settings.from(Map.of("PATH", "/bin")))
        .isEqualTo(new Settings(8024, null, null, Generation.V2, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "IMBOT4J_PORT,70000,65535",
    "IMBOT4J_PORT,eighty,eighty",
    "IMBOT4J_GENERATION,v3,v1 or v2",
    "IMBOT4J_WEBHOOK,http://portal.example.com/x,IMBOT4J_WEBHOOK",
    "IMBOT4J_BOT_TOKEN,12345678901234567890123456789012345678901,40",
    "IMBOT4J_PROT,8024,IMBOT4J_PORT",
    "IMBOT4J_DATA,pom.xml,folder",
    "IMBOT4J_CLIENT_ID,app.1,IMBOT4J_CLIENT_SECRET and IMBOT4J_PUBLIC_URL"
  })
  void a_wrong_one_is_named_with_what_to_do(String name, String value, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(Map.of(name, value)))
        .withMessageContaining(name)
        .withMessageContaining(said);
  }

  @Test
  void a_wrong_webhook_is_not_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Settings.from(
                    Map.of(
                        "IMBOT4J_WEBHOOK",
                        "https://portal.example.com/rest/1/c4nary-s3cr3t/profile.json")))
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("c4nary-s3cr3t"));
  }

  @Test
  void a_wrong_encryption_key_is_named_and_not_repeated() {
    Map<String, String> environment =
        Map.of(
            "IMBOT4J_CLIENT_ID", "app.1",
            "IMBOT4J_CLIENT_SECRET", "c4nary-s3cr3t",
            "IMBOT4J_PUBLIC_URL", "https://bots.example.com/office",
            "IMBOT4J_ENCRYPTION_KEY", "c4nary!");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(environment))
        .withMessageContaining("IMBOT4J_ENCRYPTION_KEY")
        .withMessageContaining("openssl rand -base64 32")
        .withMessageNotContaining("c4nary!");
  }

  @Test
  void the_bot_token_is_the_same_after_a_restart_and_another_for_another_webhook_or_bot() {
    Settings settings = Settings.from(Map.of());
    String token = settings.botTokenFor(WEBHOOK, new BotCode("office")).reveal();
    assertThat(token).hasSizeLessThanOrEqualTo(40).doesNotContain("c4nary-s3cr3t");
    assertThat(Settings.from(Map.of()).botTokenFor(WEBHOOK, new BotCode("office")).reveal())
        .isEqualTo(token);
    assertThat(settings.botTokenFor(WEBHOOK, new BotCode("other")).reveal()).isNotEqualTo(token);
    Credentials.Webhook other = Credentials.webhook("https://portal.example.com/rest/1/0th3r/");
    assertThat(settings.botTokenFor(other, new BotCode("office")).reveal()).isNotEqualTo(token);
  }

  @Test
  void a_given_bot_token_wins() {
    Settings settings = Settings.from(Map.of("IMBOT4J_BOT_TOKEN", "c4nary-mine"));
    assertThat(settings.botTokenFor(WEBHOOK, new BotCode("office")).reveal())
        .isEqualTo("c4nary-mine");
    assertThat(settings.toString()).doesNotContain("c4nary-mine");
  }
}
