package io.imbot4j.bot;

import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import java.util.Locale;

/**
 * A bot: extend it and override what it should hear.
 *
 * <p>Every hook is told <em>what happened</em> and gets the <em>dialog</em> to answer in. One
 * dialog is handled in order, dialogs side by side, so a bot's own fields must be safe for many
 * threads. A hook may block and may throw: an exception ends in {@link #onError} and stops nothing
 * else. Events without a hook are passed over, and told to the observer once.
 */
public abstract class AbstractBot {
  /** Does nothing; dependencies belong in a subclass's constructor. */
  protected AbstractBot() {}

  /**
   * What is registered for this bot; by default its class's name, so that {@code OfficeBot} is
   * {@code Office} with the code {@code office}. Override it before the bot's first day: the code
   * is what finds it again.
   */
  public BotProfile profile() {
    String name = getClass().getSimpleName().replaceAll("Bot$", "");
    String shown = name.isEmpty() ? "Bot" : name;
    return BotProfile.of(new BotCode(shown.toLowerCase(Locale.ROOT))).name(shown).build();
  }

  /**
   * Lists the bot's commands, buttons, conversations and timers; called once, when the bot starts.
   */
  protected void routes(Routes on) {}

  /**
   * Whether messages of other bots and lines of the portal itself are heard; they are not, unless
   * overridden, so that no bots talk for ever. The bot's own messages never are.
   */
  protected boolean hearsBots() {
    return false;
  }

  /** Somebody wrote what is no command and no answer to a conversation. */
  protected void onMessage(Message message, Dialog dialog) throws Exception {}

  /** A message was changed; the message is the new one. */
  protected void onMessageEdited(Message message, Dialog dialog) throws Exception {}

  /** A message was removed. */
  protected void onMessageDeleted(BotEvent.MessageDeleted deleted, Dialog dialog)
      throws Exception {}

  /**
   * The bot came into a chat, or a person opened the private dialog; may come after the first
   * message.
   */
  protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) throws Exception {}

  /**
   * A command without a route was called, or a button whose route is gone; by default the person is
   * told which command was probably meant, or that the button is old. In a group of which the bot
   * hears everything, an unknown {@code /word} that does not mention it may be for another bot and
   * comes to {@link #onMessage}.
   */
  protected void onCommand(BotEvent.CommandAdded called, Dialog dialog) throws Exception {
    boolean pressed = called.command().context() == CommandCall.Context.BUTTON;
    Phrases phrase = pressed ? Phrases.OLD_BUTTON : Phrases.UNKNOWN_COMMAND;
    dialog.answer(NewMessage.of(phrase.in(dialog.language(), called.command().name())));
  }

  /** A reaction was set or taken back. */
  protected void onReaction(BotEvent.ReactionChanged reaction, Dialog dialog) throws Exception {}

  /** A person came by a link with context, which is to be confirmed before anything is done. */
  protected void onContext(BotEvent.ContextOpened opened, Dialog dialog) throws Exception {}

  /** The bot was removed from its portal. */
  protected void onBotDeleted(BotEvent.BotDeleted deleted) throws Exception {}

  /**
   * Something happened in the chats of the user the bot's application follows; comes only where the
   * bot fetches user events as well. It touches no conversation and has no dialog: the bot may not
   * be in that chat.
   */
  protected void onObserved(BotEvent.Observed observed) throws Exception {}

  /** An event this version does not know. */
  protected void onUnknown(BotEvent.Unknown unknown) throws Exception {}

  /**
   * A turn ended in an exception; by default the person is told the failure's number, which is in
   * the log as well. An exception thrown here is added to the first and goes no further.
   */
  protected void onError(Failure failure, Dialog dialog) throws Exception {
    dialog.say(Phrases.FAILED.in(dialog.language(), failure.id()));
  }

  /** Whether other bots are heard, for the runtime. */
  public final boolean listensToBots() {
    return hearsBots();
  }

  /** The routes as the bot lists them, for the runtime. */
  public final Routes table() {
    Routes on = new Routes();
    routes(on);
    return on;
  }

  /** Hands a failure to {@link #onError}, for the runtime. */
  public final void fail(Failure failure, Dialog dialog) throws Exception {
    onError(failure, dialog);
  }

  /** Hands an event to its hook, for the runtime. */
  public final void handle(BotEvent event, Dialog dialog) throws Exception {
    if (event instanceof BotEvent.MessageAdded added) {
      onMessage(added.message(), dialog);
    } else if (event instanceof BotEvent.MessageEdited edited) {
      onMessageEdited(edited.message(), dialog);
    } else if (event instanceof BotEvent.MessageDeleted deleted) {
      onMessageDeleted(deleted, dialog);
    } else if (event instanceof BotEvent.JoinedChat joined) {
      onJoinedChat(joined, dialog);
    } else if (event instanceof BotEvent.CommandAdded called) {
      onCommand(called, dialog);
    } else if (event instanceof BotEvent.ReactionChanged reaction) {
      onReaction(reaction, dialog);
    } else if (event instanceof BotEvent.ContextOpened opened) {
      onContext(opened, dialog);
    } else if (event instanceof BotEvent.BotDeleted deleted) {
      onBotDeleted(deleted);
    } else if (event instanceof BotEvent.Observed observed) {
      onObserved(observed);
    } else if (event instanceof BotEvent.Unknown unknown) {
      onUnknown(unknown);
    }
  }
}
