package io.imbot4j.world;

import static io.imbot4j.world.Answers.words;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreMethodsTest {
  private final TestPortal portal = new TestPortal();
  private final Colleague bob = new Colleague(portal, 2);

  @Nested
  class MethodGet {
    @Test
    void knows_a_name_in_lower_case_only() {
      assertThat(about("im.chat.setowner")).isEqualTo(both(true, true));
      assertThat(about("im.chat.setOwner")).isEqualTo(both(false, false));
      assertThat(about("")).isEqualTo(both(false, false));
    }

    @Test
    void tells_what_the_scopes_leave() {
      portal.world.faults().revokeScope("im");
      assertThat(about("im.chat.get")).isEqualTo(both(true, false));
    }

    private Object about(String name) {
      return TestPortal.at(bob.call("method.get", "name", name).result());
    }

    private static Map<String, ?> both(boolean existing, boolean available) {
      return fields("isExisting", existing, "isAvailable", available);
    }
  }

  @Nested
  class Methods {
    @Test
    void are_those_of_the_scopes_granted_of_one_or_of_all() {
      portal.world.faults().revokeScope("im");
      assertThat(bob.call("methods").result())
          .asInstanceOf(LIST)
          .contains("batch", "imbot.register")
          .doesNotContain("im.chat.get");
      assertThat(bob.call("methods", "full", true).result())
          .asInstanceOf(LIST)
          .contains("im.chat.get");
      assertThat(bob.call("methods", "scope", "imbot").result())
          .asInstanceOf(LIST)
          .contains("imbot.register")
          .doesNotContain("batch", "im.chat.get");
      assertThat(bob.call("methods", "scope", "").result())
          .asInstanceOf(LIST)
          .contains("batch", "scope")
          .doesNotContain("imbot.register");
    }
  }

  @Test
  void the_scopes_are_those_granted_or_all_there_are() {
    assertThat(bob.call("scope").result()).isEqualTo(List.of("im", "imbot", "user"));
    assertThat(bob.call("scope", "full", true).result()).asInstanceOf(LIST).contains("imopenlines");
  }

  @Test
  void the_application_has_the_documented_keys() {
    assertThat(keys(bob.call("app.info").result()))
        .isEqualTo(
            words(
                "ID CODE VERSION STATUS INSTALLED PAYMENT_EXPIRED DAYS LANGUAGE_ID LICENSE"
                    + " LICENSE_TYPE LICENSE_FAMILY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"batch", "imbot.v2.File.upload", "imbot.v2.File.download", "im.v2.file.upload"})
  void a_batch_takes_no_files_and_no_batch(String method) {
    RestAnswer answer = bob.call("batch", "cmd", List.of(method));
    assertThat(TestPortal.at(answer.result(), "result_error", 0, "error"))
        .isEqualTo("ERROR_BATCH_METHOD_NOT_ALLOWED");
  }
}
