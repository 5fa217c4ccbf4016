package io.imbot4j.testkit;

import io.imbot4j.world.Actor;
import io.imbot4j.world.MessageView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What one person has heard in one dialog, and has not heard yet. */
final class Ears {
  private final Actor actor;
  private final String dialog;
  private final Set<Integer> heard = new HashSet<>();

  /** Hears what comes from now on. */
  Ears(Actor actor, String dialog) {
    this.actor = actor;
    this.dialog = dialog;
    others().forEach(message -> heard.add(message.id()));
  }

  /** The next message of the others, which is heard by that. */
  MessageView next() {
    for (MessageView message : others()) {
      if (heard.add(message.id())) {
        return message;
      }
    }
    throw failure("expected to hear something, but nothing came");
  }

  /** What has not been heard yet. */
  List<MessageView> rest() {
    return others().stream().filter(message -> !heard.contains(message.id())).toList();
  }

  MessageView lastOwn() {
    return last(
        message -> message.authorId() == actor.user().id(),
        actor.user().name() + " has not said anything yet");
  }

  MessageView lastOfOthers() {
    return last(this::isAnothers, "nobody has said anything to " + actor.user().name() + " yet");
  }

  List<MessageView> all() {
    return actor.messages(dialog);
  }

  AssertionError failure(String what) {
    return new AssertionError(what + "\nin\n" + Transcript.of(all()).indent(2));
  }

  private MessageView last(Predicate<MessageView> which, String otherwise) {
    List<MessageView> found = all().stream().filter(which).toList();
    if (found.isEmpty()) {
      throw failure(otherwise);
    }
    return found.get(found.size() - 1);
  }

  private List<MessageView> others() {
    return all().stream().filter(this::isAnothers).toList();
  }

  private boolean isAnothers(MessageView message) {
    return message.authorId() != actor.user().id() && !message.system();
  }
}
