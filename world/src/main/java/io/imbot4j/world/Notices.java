package io.imbot4j.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The notifications of everyone. Guarded by the world's lock. */
final class Notices {
  private static final Comparator<Notice> ORDER =
      Comparator.comparing((Notice notice) -> notice.draft.kind() != Notice.Kind.CONFIRM)
          .thenComparing(notice -> -notice.id);

  private final List<Notice> all = new ArrayList<>();
  private final Map<Integer, Integer> chats = new HashMap<>();

  /** Adds one, which takes the place of any other with its tag. */
  void add(Notice notice) {
    String tag = notice.draft.tag();
    if (!tag.isEmpty()) {
      all.removeIf(other -> other.user == notice.user && other.draft.tag().equals(tag));
    }
    all.add(notice);
  }

  /** A user's, questions first and the newest before the older ones. */
  List<Notice> of(int user) {
    return all.stream().filter(notice -> notice.user == user).sorted(ORDER).toList();
  }

  Optional<Notice> find(int user, int id) {
    return all.stream().filter(notice -> notice.user == user && notice.id == id).findFirst();
  }

  long unread(int user) {
    return of(user).stream().filter(notice -> !notice.read).count();
  }

  /** Takes away what fits, and says whether something did. */
  boolean removeIf(Predicate<Notice> unwanted) {
    return all.removeIf(unwanted);
  }

  /** The chat in which a user's notifications stand. */
  int chatOf(int user, Ids ids) {
    return chats.computeIfAbsent(user, key -> ids.nextChat());
  }
}
