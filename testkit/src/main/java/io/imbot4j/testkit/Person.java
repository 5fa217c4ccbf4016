package io.imbot4j.testkit;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.Lane;
import io.imbot4j.world.Actor;
import io.imbot4j.world.MessageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
  private final Ears ears;

  Person(FakePortal portal, Actor actor, String dialog) {
    this.portal = portal;
    this.actor = actor;
    this.dialog = dialog;
    ears = new Ears(actor, dialog);
  }

  /** The person's number. */
  public int id() {
    return actor.user().id();
  }

  /** What the person calls the dialog: {@code chat5}, or the number of the bot. */
  public String dialog() {
    return dialog;
  }

  /**
   * The same person in a group, as {@link FakePortal#group} gave it, who hears what is written from
   * now on.
   */
  public Person in(String group) {
    return new Person(portal, actor, group);
  }

  /** Writes. */
  public Person says(String text) {
    actor.say(dialog, text);
    return handled();
  }

  /** Calls the bot by its name, which it needs to hear something in a group, and writes this. */
  public Person mentions(String text) {
    long bot = portal.gateway().bot().value();
    return says("[USER=" + bot + "]" + portal.botName() + "[/USER] " + text);
  }

  /** Answers the last message of the others. */
  public Person replies(String text) {
    actor.say(dialog, text, ears.lastOfOthers().id(), List.of());
    return handled();
  }

  /** Sends a file without a word. */
  public Person sends(String fileName) {
    actor.say(dialog, "", 0, List.of(new MessageView.File(1, fileName, 1_024)));
    return handled();
  }

  /** Opens the dialog by a link that tells the bot why. */
  public Person opens(Map<String, ? extends @Nullable Object> context) {
    Map<String, @Nullable Object> carried = new LinkedHashMap<>(context);
    actor.open(dialog, carried);
    return handled();
  }

  /** Presses the button that says this, the newest one there is. */
  public Person presses(String button) {
    return picks("button", button, MessageView::keyboard, actor::press);
  }

  /** Chooses the entry that says this in a message's menu, the newest one there is. */
  public Person chooses(String entry) {
    return picks("menu entry", entry, MessageView::menu, actor::choose);
  }

  /** Changes the last own message. */
  public Person edits(String text) {
    actor.edit(ears.lastOwn().id(), text);
    return handled();
  }

  /** Removes the last own message. */
  public Person deletes() {
    actor.delete(ears.lastOwn().id());
    return handled();
  }

  /** Leaves a reaction on the last message of the others, or takes it back. */
  public Person reacts(String reaction) {
    actor.react(ears.lastOfOthers().id(), reaction);
    return handled();
  }

  /** Hears exactly this next. */
  public Person hears(String text) {
    String next = Transcript.text(ears.next());
    return expect(next.equals(text), "to hear\n  " + text + "\nbut heard\n  " + next);
  }

  /** Hears something next that holds this. */
  public Person hearsOf(String part) {
    String next = Transcript.text(ears.next());
    return expect(next.contains(part), "to hear of\n  " + part + "\nbut heard\n  " + next);
  }

  /** Is sent a file of this name next. */
  public Person hearsFile(String fileName) {
    List<String> names = ears.next().files().stream().map(MessageView.File::name).toList();
    return expect(
        names.contains(fileName), "to be sent\n  " + fileName + "\nbut was sent\n  " + names);
  }

  /** Hears no more. */
  public Person hearsNothing() {
    String rest = ears.rest().stream().map(Transcript::text).collect(Collectors.joining("\n  "));
    return expect(ears.rest().isEmpty(), "to hear nothing, but heard\n  " + rest);
  }

  /** Sees this in the newest message of the others, as it reads now. */
  public Person sees(String text) {
    String newest = Transcript.text(ears.lastOfOthers());
    return expect(newest.equals(text), "to see\n  " + text + "\nbut saw\n  " + newest);
  }

  /** Sees these buttons, and no others, under the newest message of the others. */
  public Person seesButtons(String... buttons) {
    List<String> labels = Transcript.labels(ears.lastOfOthers().keyboard());
    List<String> expected = List.of(buttons);
    return expect(
        labels.equals(expected), "to see the buttons\n  " + expected + "\nbut saw\n  " + labels);
  }

  /** Sees that somebody left this reaction on the last own message. */
  public Person seesReaction(String reaction) {
    List<String> left =
        ears.lastOwn().reactions().stream().map(MessageView.Reaction::reaction).toList();
    return expect(
        left.contains(reaction), "to see the reaction\n  " + reaction + "\nbut saw\n  " + left);
  }

  /** Sees that somebody is busy in the dialog, as a bot's typing shows it. */
  public Person seesTyping() {
    boolean typing =
        actor.dialogs().stream()
            .anyMatch(view -> view.dialog().equals(dialog) && !view.typing().isEmpty());
    return expect(typing, "to see somebody typing, but nobody was");
  }

  /**
   * Where the person is in a conversation, as it is stored: {@code
   * {"conversation":"book","step":"day","fields":{"city":"Oslo"}}}; empty where in none.
   */
  public String state() {
    ConversationState state = portal.stage().inbox.state(lane(), new UserId(id()));
    return state == null ? "" : StoredStep.write(state);
  }

  /**
   * Puts the person into a conversation, asked just now, as if an earlier version of the bot had
   * stored it.
   *
   * @param json as {@link #state()} gives it
   * @throws IllegalArgumentException if the text is no such JSON
   */
  public Person state(String json) {
    portal
        .stage()
        .inbox
        .put(lane(), new UserId(id()), StoredStep.read(json, portal.world().clock().instant()));
    return this;
  }

  /** The whole conversation, a line each. */
  public String transcript() {
    return Transcript.of(ears.all());
  }

  private Lane lane() {
    BotId bot = portal.gateway().bot();
    DialogId id =
        dialog.startsWith("chat")
            ? DialogId.of(new ChatId(Long.parseLong(dialog.substring("chat".length()))))
            : DialogId.of(new UserId(id()));
    return new Lane(portal.id(), bot, id);
  }

  private Person picks(
      String what,
      String label,
      Function<MessageView, List<Map<String, Object>>> labelled,
      BiFunction<Integer, Integer, OptionalInt> deed) {
    List<MessageView> messages = ears.all();
    for (int i = messages.size() - 1; i >= 0; i--) {
      int index = Transcript.labels(labelled.apply(messages.get(i))).indexOf(label);
      if (index >= 0) {
        OptionalInt unused = deed.apply(messages.get(i).id(), index);
        return handled();
      }
    }
    throw ears.failure("there is no " + what + " \"" + label + "\"");
  }

  private Person handled() {
    portal.awaitIdle();
    return this;
  }

  private Person expect(boolean so, String what) {
    if (!so) {
      throw ears.failure("expected " + what);
    }
    return this;
  }
}
