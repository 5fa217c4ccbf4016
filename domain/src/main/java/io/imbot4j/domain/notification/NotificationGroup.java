package io.imbot4j.domain.notification;

import java.util.List;

/**
 * The kinds of notifications of one module, as {@code im.notify.schema.get} lists them. Immutable.
 *
 * @param name in the user's language
 * @param module {@code tasks}
 */
public record NotificationGroup(String key, String name, String module, List<Setting> settings) {
  public NotificationGroup {
    settings = List.copyOf(settings);
  }

  /**
   * A kind of notification a user may turn off.
   *
   * @param id {@code tasks|task_update}, as {@link NotificationSearch} takes it
   * @param name in the user's language
   */
  public record Setting(String id, String name) {}
}
