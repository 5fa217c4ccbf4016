package io.imbot4j.testkit;

import io.imbot4j.domain.BbCode;
import io.imbot4j.world.Actor;
import io.imbot4j.world.MessageView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person in one dialog, who writes, presses and hears.
 *
 * <p>Texts are compared as a person reads them, without BB codes. What is not as expected is an
 * {@link AssertionError} with the whole conversation. For one thread.
 */
public final class Person {
  private final FakePortal portal;
  private final Actor actor;
  private final String dialog;
  private final Set<Integer> heard = new HashSet<>();

  Person(FakePortal portal, Actor actor, String dialog) {
    this.portal = portal;
    this.actor = actor;
    this.dialog = dialog;
    others().forEach(message -> heard.add(message.id()));
  }

  /** The person's number. */
  public int id() {
    return actor.user().id();
  }

  /** The same person in a group, as {@link FakePortal#group} gave it. */
  public Person in(String group) {
    return new Person(portal, actor, group);
  }

  /** Writes. */
  public Person says(String text) {
    actor.say(dialog, text);
    portal.deliver();
    return this;
  }

  /** Sends a file without a word. */
  public Person sends(String fileName) {
    actor.say(dialog, "", 0, List.of(new MessageView.File(1, fileName, 1_024)));
    portal.deliver();
    return this;
  }

  /** Presses the button that says this, the newest one there is. */
  public Person presses(String button) {
    List<MessageView> messages = actor.messages(dialog);
    for (int i = messages.size() - 1; i >= 0; i--) {
      int index = labels(messages.get(i)).indexOf(button);
      if (index >= 0) {
        actor.press(messages.get(i).id(), index);
        portal.deliver();
        return this;
      }
    }
    throw failure("there is no button \"" + button + "\"");
  }

  /** Changes the last own message. */
  public Person edits(String text) {
    actor.edit(lastOwn().id(), text);
    portal.deliver();
    return this;
  }

  /** Removes the last own message. */
  public Person deletes() {
    actor.delete(lastOwn().id());
    portal.deliver();
    return this;
  }

  /** Leaves a reaction on the bot's last message, or takes it back. */
  public Person reacts(String reaction) {
    List<MessageView> others = others();
    if (others.isEmpty()) {
      throw failure("nobody has said anything to " + actor.user().name() + " yet");
    }
    actor.react(others.get(others.size() - 1).id(), reaction);
    portal.deliver();
    return this;
  }

  /** Hears exactly this next. */
  public Person hears(String text) {
    String next = next();
    if (!next.equals(text)) {
      throw failure("expected to hear\n  " + text + "\nbut heard\n  " + next);
    }
    return this;
  }

  /** Hears something next that holds this. */
  public Person hearsOf(String part) {
    String next = next();
    if (!next.contains(part)) {
      throw failure("expected to hear of\n  " + part + "\nbut heard\n  " + next);
    }
    return this;
  }

  /** Hears no more. */
  public Person hearsNothing() {
    others().stream()
        .filter(message -> !heard.contains(message.id()))
        .findFirst()
        .ifPresent(
            message -> {
              throw failure(
                  "expected to hear nothing, but heard\n  " + BbCode.toPlain(message.text()));
            });
    return this;
  }

  /** Sees this in the newest message of the others, as it reads now. */
  public Person sees(String text) {
    List<MessageView> others = others();
    String newest = others.isEmpty() ? "" : BbCode.toPlain(others.get(others.size() - 1).text());
    if (!newest.equals(text)) {
      throw failure("expected to see\n  " + text + "\nbut saw\n  " + newest);
    }
    return this;
  }

  /** The whole conversation, a line each. */
  public String transcript() {
    StringBuilder lines = new StringBuilder();
    for (MessageView message : actor.messages(dialog)) {
      MessageView.Author author = message.author();
      lines
          .append(author == null ? "-" : author.name())
          .append(": ")
          .append(BbCode.toPlain(message.text()));
      lines.append(labels(message).isEmpty() ? "" : " " + labels(message)).append('\n');
    }
    return lines.toString();
  }

  private String next() {
    for (MessageView message : others()) {
      if (heard.add(message.id())) {
        return BbCode.toPlain(message.text());
      }
    }
    throw failure("expected to hear something, but nothing came");
  }

  private List<MessageView> others() {
    return actor.messages(dialog).stream()
        .filter(message -> message.authorId() != id() && !message.system())
        .toList();
  }

  private MessageView lastOwn() {
    List<MessageView> own =
        actor.messages(dialog).stream().filter(message -> message.authorId() == id()).toList();
    if (own.isEmpty()) {
      throw failure(actor.user().name() + " has not said anything yet");
    }
    return own.get(own.size() - 1);
  }

  private static List<String> labels(MessageView message) {
    List<String> labels = new ArrayList<>();
    for (Map<String, Object> button : message.keyboard()) {
      labels.add(String.valueOf(button.get("TEXT")));
    }
    return labels;
  }

  private AssertionError failure(String what) {
    return new AssertionError(what + "\nin\n" + transcript().indent(2));
  }
}
