package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a browser gets to show an application's page, and what the page's script is answered. */
class AppPageTest {
  private final Cloud cloud = new Cloud(TestPortal.config());
  private final World world = cloud.first();
  private final AppCard card =
      cloud.register(
          AppCard.named("Lunch").withPages("http://lunch.test/", "http://lunch.test/install"));
  private final AppPage ofAnn = world.apps().page(card.clientId(), 1);
  private final AppPage ofBob = world.apps().page(card.clientId(), 2);

  @BeforeEach
  void install() {
    world.apps().installInBrowser(card, 1);
  }

  @Nested
  class The_frame {
    @Test
    void is_the_installers_until_it_has_finished_and_nothing_is_posted_meanwhile() {
      assertThat(ofAnn.frame().url()).startsWith("http://lunch.test/install?DOMAIN=portal.test&");
      ofAnn.answer("setInstallFinish", Map.of());
      assertThat(ofAnn.frame().url()).startsWith("http://lunch.test/?DOMAIN=portal.test&");
      assertThat(world.takeDeliveries()).isEmpty();
    }

    @Test
    void carries_working_tokens_of_the_person_who_looks() {
      AppFrame frame = ofBob.frame();
      assertThat(whose(frame.form())).isEqualTo("2");
      assertThat(frame.form())
          .containsKeys("REFRESH_ID", "AUTH_EXPIRES", "SERVER_ENDPOINT", "member_id")
          .containsEntry("PLACEMENT", "DEFAULT");
      assertThat(frame.toString()).doesNotContain((String) at(frame.form(), "AUTH_ID"));
    }

    @Test
    void is_called_what_the_script_finds_its_portal_by() {
      AppFrame frame = ofAnn.frame();
      Object sid = PhpQuery.decode(URI.create(frame.url()).getRawQuery()).get("APP_SID");
      assertThat(frame.name()).isEqualTo("portal.test|0|" + sid);
    }

    @Test
    void is_not_there_for_an_application_without_a_page_or_a_stranger() {
      AppCard plain = cloud.register(AppCard.named("Plain"));
      world.apps().installInBrowser(plain, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> world.apps().page(plain.clientId(), 1).frame())
          .withMessage("application Plain has no page");
      assertThatThrownBy(() -> world.apps().page(card.clientId(), 99).frame())
          .isInstanceOf(NoSuchElementException.class);
    }
  }

  @Nested
  class The_script {
    @Test
    void is_told_where_and_who_it_is() {
      Map<String, @Nullable Object> data = ofBob.answer("getInitData", Map.of());
      assertThat(data)
          .containsEntry("DOMAIN", "portal.test")
          .containsEntry("PROTOCOL", "0")
          .containsEntry("LANG", "en")
          .containsEntry("MEMBER_ID", world.config().memberId())
          .containsEntry("IS_ADMIN", false)
          .containsEntry("INSTALL", true)
          .containsEntry("FIRST_RUN", false);
      assertThat(whose(data)).isEqualTo("2");
    }

    @Test
    void gets_other_tokens_when_it_asks_for_them() {
      Map<String, @Nullable Object> first = ofAnn.answer("refreshAuth", Map.of());
      Map<String, @Nullable Object> second = ofAnn.answer("refreshAuth", Map.of());
      assertThat(first).containsOnlyKeys("AUTH_ID", "REFRESH_ID", "AUTH_EXPIRES");
      assertThat(second.get("AUTH_ID")).isNotEqualTo(first.get("AUTH_ID"));
      assertThat(whose(second)).isEqualTo("1");
    }

    @Test
    void finishes_the_installation_once() {
      Credentials token = token(ofAnn.frame().form());
      call(token, "event.bind", "event", "ONAPPINSTALL", "handler", "http://lunch.test/e");
      ofAnn.answer("setInstallFinish", Map.of());
      ofAnn.answer("setInstallFinish", Map.of());
      assertThat(world.takeDeliveries())
          .extracting(Delivery::event)
          .containsExactly("ONAPPINSTALL");
      assertThat(world.apps().installed()).extracting(InstalledApp::finished).containsOnly(true);
      assertThat(ofAnn.answer("getInitData", Map.of())).containsEntry("INSTALL", false);
    }

    @Test
    void runs_for_the_first_time_for_each_person_until_it_says_that_it_has() {
      ofAnn.answer("setInstallFinish", Map.of());
      ofAnn.answer("setInstall", Map.of("install", true));
      assertThat(ofAnn.answer("getInitData", Map.of())).containsEntry("FIRST_RUN", false);
      assertThat(ofBob.answer("getInitData", Map.of())).containsEntry("FIRST_RUN", true);
    }

    @Test
    void keeps_options_for_itself_by_the_administrator_and_for_each_person() {
      ofAnn.answer("setAppOption", Map.of("name", "city", "value", "Oslo"));
      assertThat(ofBob.answer("setAppOption", Map.of("name", "city", "value", "Rome")))
          .containsOnly(Map.entry("city", "Oslo"));
      ofBob.answer("setUserOption", Map.of("name", "lunch", "value", "soup"));
      assertThat(at(ofBob.answer("getInitData", Map.of()), "USER_OPTIONS", "lunch"))
          .isEqualTo("soup");
      assertThat(ofAnn.answer("getInitData", Map.of())).containsEntry("USER_OPTIONS", Map.of());
      assertThat(at(ofAnn.answer("getInitData", Map.of()), "APP_OPTIONS", "city"))
          .isEqualTo("Oslo");
    }

    @Test
    void is_refused_a_command_the_portal_does_not_know() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ofAnn.answer("openSesame", Map.of()))
          .withMessage("the portal knows no command openSesame of a page");
    }

    @Test
    void is_written_into_the_log_without_tokens() {
      ofAnn.answer("refreshAuth", Map.of());
      assertThat(world.log(0))
          .last()
          .satisfies(line -> assertThat(line.name()).isEqualTo("refreshAuth"))
          .satisfies(line -> assertThat(line.summary()).isEqualTo("Ann Lee: Lunch"));
    }
  }

  private Object whose(Map<String, @Nullable Object> tokens) {
    return at(call(token(tokens), "profile").result(), "ID");
  }

  private RestAnswer call(Credentials token, String method, Object... params) {
    return world.call(new RestCall(token, method, TestPortal.fields(params)));
  }

  private static Credentials token(Map<String, @Nullable Object> tokens) {
    return new Credentials.Token((String) at(tokens, "AUTH_ID"));
  }
}
