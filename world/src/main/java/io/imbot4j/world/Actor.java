package io.imbot4j.world;

import static java.util.stream.Collectors.joining;

import io.imbot4j.world.content.MessageText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A person's hands and eyes on the portal. Safe for many threads.
 *
 * <p>A dialog is named as this person sees it: {@code chat5}, or the other one's id. Every act
 * throws {@link IllegalArgumentException} for what does not make sense, and {@link
 * java.util.NoSuchElementException} for a dialog or a message this person does not see.
 */
public final class Actor {
  private final World world;
  private final User person;

  Actor(World world, User person) {
    this.world = world;
    this.person = person;
  }

  /** Who this is. */
  public User user() {
    return person;
  }

  /** Writes into a dialog and gives the message's id. */
  public int say(String dialog, String text) {
    return say(dialog, text, 0, List.of());
  }

  /**
   * Writes, answering an earlier message unless it is 0, with files of which only names and sizes
   * exist: who downloads one gets zeros, a mebibyte at most.
   */
  public int say(String dialog, String text, int replyTo, List<MessageView.File> files) {
    if (text.isBlank() && files.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to say: give a text or a file");
    }
    return world.change(portal -> hand(portal).say(dialog, text, replyTo, files));
  }

  /**
   * Puts a file into a dialog and gives the id of the message it comes with.
   *
   * @param text what is said with it, may be empty
   * @throws IllegalArgumentException if the name is blank
   */
  public int upload(String dialog, String name, byte[] bytes, String text) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a file has a name: give one, for example menu.pdf");
    }
    byte[] kept = bytes.clone();
    return world.change(portal -> hand(portal).upload(dialog, name, kept, text));
  }

  /**
   * Opens the dialog with a bot by a link that says why; the bot is told.
   *
   * @param context what the link carries: texts, numbers, booleans, lists, maps and nulls
   * @throws IllegalArgumentException if the dialog is not one with a bot
   */
  public void open(String dialog, Map<String, @Nullable Object> context) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(context);
    world.act(portal -> hand(portal).open(dialog, kept));
  }

  /**
   * Presses a button, counted from 0 as in {@link MessageView#keyboard}. A button that speaks for
   * the person gives the id of what was said.
   */
  public OptionalInt press(int message, int button) {
    return world.change(portal -> hand(portal).press(message, button));
  }

  /** Picks an entry of a message's menu, counted from 0 as in {@link MessageView#menu}. */
  public OptionalInt choose(int message, int item) {
    return world.change(portal -> hand(portal).choose(message, item));
  }

  /** Passes a message on to a dialog and gives the id it has there. */
  public int forward(int message, String dialog) {
    return world.change(portal -> hand(portal).forward(message, dialog));
  }

  /** Changes an own message. */
  public void edit(int message, String text) {
    world.act(
        portal -> {
          Hand hand = hand(portal);
          Message own = hand.own(message);
          own.text = MessageText.cut(text);
          hand.log("edit", own.chat, text, Tree.of("message", message, "text", text));
          portal.talk.edited(own, person.id());
        });
  }

  /** Deletes an own message; the line stays, empty. */
  public void delete(int message) {
    world.act(
        portal -> {
          Hand hand = hand(portal);
          Message own = hand.own(message);
          hand.log("delete", own.chat, "message " + message, Tree.of("message", message));
          portal.talk.delete(own, person.id(), false);
        });
  }

  /** Leaves a reaction, or takes the same one back. */
  public void react(int message, String reaction) {
    if (!Reactions.exists(reaction)) {
      throw new IllegalArgumentException(
          "there is no reaction " + reaction + "; one of them is like");
    }
    world.act(
        portal -> {
          Hand hand = hand(portal);
          Message seen = hand.seen(message);
          hand.log(
              "react",
              seen.chat,
              reaction + " on message " + message,
              Tree.of("message", message, "reaction", reaction));
          portal.talk.react(seen, reaction, person.id());
        });
  }

  /**
   * Makes a group with these people and bots and gives its id.
   *
   * @throws IllegalArgumentException if one of them does not exist
   */
  public int createChat(String name, Collection<Integer> users, boolean open) {
    return world.change(
        portal -> {
          hand(portal).expectAll(users);
          Chat.Kind kind = open ? Chat.Kind.OPEN : Chat.Kind.CHAT;
          Chat chat = portal.talk.create(new Talk.NewChat(kind, person.id(), name, "", "", "", ""));
          Map<String, @Nullable Object> made =
              Tree.of("name", chat.title, "users", List.copyOf(users), "open", open);
          hand(portal).log("chat", chat, chat.title + " with " + names(portal, users), made);
          portal.talk.invite(chat, users, person.id());
          return chat.id;
        });
  }

  /**
   * Brings people and bots into a group.
   *
   * @throws IllegalArgumentException if one of them does not exist, or the dialog is private
   */
  public void addMembers(String dialog, Collection<Integer> users) {
    world.act(
        portal -> {
          Chat chat = hand(portal).group(dialog);
          hand(portal).expectAll(users);
          hand(portal)
              .log(
                  "members",
                  chat,
                  "added " + names(portal, users),
                  Tree.of("dialog", dialog, "add", List.copyOf(users)));
          portal.talk.invite(chat, users, person.id());
        });
  }

  /** Puts people and bots out of a group. */
  public void removeMembers(String dialog, Collection<Integer> users) {
    world.act(
        portal -> {
          Chat chat = hand(portal).group(dialog);
          portal.talk.dismiss(chat, users);
          hand(portal)
              .log(
                  "members",
                  chat,
                  "removed " + names(portal, users),
                  Tree.of("dialog", dialog, "remove", List.copyOf(users)));
        });
  }

  /** Marks a dialog read; one that nobody has opened stays so. */
  public void read(String dialog) {
    boolean unread =
        world.look(portal -> hand(portal).shown(dialog).filter(this::hasUnread).isPresent());
    if (unread) {
      world.act(portal -> hand(portal).shown(dialog).ifPresent(chat -> chat.readBy(person.id())));
    }
  }

  /**
   * This person's dialogs, newest first; with the bots and people nobody has written to yet behind
   * them.
   */
  public List<DialogView> dialogs() {
    return world.look(portal -> new Views(portal, person).dialogs());
  }

  /** The messages of a dialog, oldest first; none for a private dialog nobody has opened. */
  public List<MessageView> messages(String dialog) {
    return world.look(portal -> new Views(portal, person).messages(hand(portal).shown(dialog)));
  }

  /** The commands that are offered in a dialog. */
  public List<CommandView> commands(String dialog) {
    return world.look(
        portal -> {
          List<CommandView> offered = new ArrayList<>();
          for (Command command : hand(portal).offered(dialog)) {
            String bot = portal.user(command.botId).map(User::name).orElse("");
            String language = person.language();
            offered.add(
                new CommandView(
                    "/" + command.name,
                    command.title(language),
                    command.params(language),
                    bot,
                    command.botId));
          }
          return offered;
        });
  }

  private boolean hasUnread(Chat chat) {
    return chat.unreadFor(person.id()) > 0;
  }

  private Hand hand(Portal portal) {
    return new Hand(portal, person);
  }

  private static String names(Portal portal, Collection<Integer> users) {
    return users.stream()
        .flatMap(id -> portal.user(id).stream())
        .map(User::name)
        .collect(joining(", "));
  }
}
