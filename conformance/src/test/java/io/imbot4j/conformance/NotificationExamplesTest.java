package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.notification.NewNotification;
import io.imbot4j.domain.notification.NotificationGroup;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationPage;
import io.imbot4j.domain.notification.NotificationSearch;
import io.imbot4j.port.Notifications;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notifications. */
class NotificationExamplesTest {
  private final Bakery bakery = new Bakery();
  private final Notifications notifications = bakery.user.notifications();
  private final NotificationId oven =
      notifications.addSystem(NewNotification.of(bakery.ann, "Oven 7 is hot")).orElseThrow();

  @Test
  void sends_a_notification() {
    // region: im.notify
    NewNotification hot = NewNotification.of(bakery.bob, "Oven 7 is hot").tagged("OVEN|7");
    Optional<NotificationId> id = notifications.send(hot);
    // endregion
    assertThat(id).isPresent();
  }

  @Test
  void sends_one_as_the_user() {
    // region: im.notify.personal.add
    Optional<NotificationId> id =
        notifications.addPersonal(NewNotification.of(bakery.bob, "Your turn"));
    // endregion
    assertThat(id).isPresent();
  }

  @Test
  void sends_one_as_the_system() {
    // region: im.notify.system.add
    Optional<NotificationId> id =
        notifications.addSystem(NewNotification.of(bakery.bob, "Oven 8 is hot"));
    // endregion
    assertThat(id).isPresent();
  }

  @Test
  void reads_notifications() {
    // region: im.notify.get
    NotificationPage page = notifications.list(null, 20);
    // endregion
    assertThat(page.notifications()).isNotEmpty();
  }

  @Test
  void searches_notifications() {
    // region: im.notify.history.search
    NotificationPage found = notifications.search(NotificationSearch.text("oven").build());
    // endregion
    assertThat(found).isNotNull();
  }

  @Test
  void tells_the_kinds() {
    // region: im.notify.schema.get
    List<NotificationGroup> kinds = notifications.groups();
    // endregion
    assertThat(kinds).isNotEmpty();
  }

  @Test
  void marks_as_read() {
    // region: im.notify.read
    notifications.read(oven); // this one
    notifications.readFrom(oven); // and all after it
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.notify.read");
  }

  @Test
  void marks_several_as_read() {
    // region: im.notify.read.list
    notifications.read(List.of(oven));
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.notify.read.list");
  }

  @Test
  void marks_all_as_read() {
    // region: im.notify.read.all
    int left = notifications.readAll();
    // endregion
    assertThat(left).isZero();
  }

  @Test
  void presses_a_button() {
    // region: im.notify.confirm
    List<String> said = notifications.confirm(oven, "Y");
    // endregion
    assertThat(said).isNotNull();
  }

  @Test
  void answers_with_a_text() {
    // region: im.notify.answer
    List<String> said = notifications.answer(oven, Text.of("On my way"));
    // endregion
    assertThat(said).isNotNull();
  }

  @Test
  void deletes_notifications() {
    // region: im.notify.delete
    notifications.delete(oven);
    // endregion
    assertThat(Bakery.ANSWERED).contains("im.notify.delete");
  }
}
