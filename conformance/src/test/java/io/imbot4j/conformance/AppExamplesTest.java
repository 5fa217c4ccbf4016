package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.domain.app.MethodState;
import io.imbot4j.domain.app.Profile;
import io.imbot4j.domain.app.Revision;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Batch;
import io.imbot4j.port.BatchAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The application itself. */
class AppExamplesTest {
  private final Bakery bakery = new Bakery();
  private final AppGateway app = bakery.app;
  private final AppGateway installed = bakery.installed;

  @Test
  void describes_the_application() {
    // region: app.info
    AppInfo info = installed.info();
    // endregion
    assertThat(info.installed()).isTrue();
  }

  @Test
  void tells_who_the_user_is() {
    // region: profile
    Profile profile = app.profile();
    // endregion
    assertThat(profile.id()).isEqualTo(bakery.ann);
  }

  @Test
  void lists_scopes() {
    // region: scope
    Set<String> scopes = app.scopes();
    // endregion
    assertThat(scopes).contains("imbot");
  }

  @Test
  void lists_methods() {
    // region: methods
    Set<String> methods = app.methods("imbot");
    // endregion
    assertThat(methods).isNotEmpty();
  }

  @Test
  void tells_whether_a_method_exists() {
    // region: method.get
    MethodState state = app.method("imbot.v2.Chat.get");
    // endregion
    assertThat(state.exists()).isTrue();
  }

  @Test
  void tells_the_time() {
    // region: server.time
    Instant time = app.serverTime();
    // endregion
    assertThat(time).isNotNull();
  }

  @Test
  void tells_the_revision() {
    // region: imbot.v2.Revision.get
    Revision revision = app.revision();
    // endregion
    assertThat(revision.rest()).isPositive();
  }

  @Test
  void calls_many_at_once() {
    // region: batch
    Batch batch =
        new Batch()
            .add("me", "profile", Map.of())
            .add("myself", "im.user.get", Map.of("ID", Batch.result("me", "ID")));
    BatchAnswer answer = app.batch(batch);
    // endregion
    assertThat(answer.failures()).isEmpty();
  }

  @Test
  void binds_an_event() {
    // region: event.bind
    installed.events().bind(EventSubscription.posted("ONAPPUPDATE", Bakery.HANDLER));
    // endregion
    assertThat(installed.events().bound()).isNotEmpty();
  }

  @Test
  void lists_what_is_bound() {
    // region: event.get
    List<EventSubscription> bound = installed.events().bound();
    // endregion
    assertThat(bound).isEmpty();
  }

  @Test
  void ends_a_subscription() {
    EventSubscription updates = EventSubscription.posted("ONAPPUPDATE", Bakery.HANDLER);
    installed.events().bind(updates);
    // region: event.unbind
    int ended = installed.events().unbind(updates);
    // endregion
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void lists_events() {
    // region: events
    Set<String> names = installed.events().names("imbot");
    // endregion
    assertThat(names).isNotNull();
  }
}
