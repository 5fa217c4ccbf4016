package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;
import static io.imbot4j.world.Method.Source.OBSERVED;

import io.imbot4j.world.content.Attach;
import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.Menu;
import io.imbot4j.world.content.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The old methods about messages. */
final class V1Messages {
  private static final String LIKE = "like";
  private static final Duration EDITABLE = Duration.ofDays(3);
  private static final Duration TYPING = Duration.ofSeconds(60);

  private final Portal portal;
  private final Owners owners;

  V1Messages(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.message.add", "imbot", OBSERVED, this::add),
        Method.old("imbot.message.update", "imbot", OBSERVED, this::update),
        Method.old("imbot.message.delete", "imbot", DOCUMENTED, this::delete),
        Method.old("imbot.message.like", "imbot", DOCUMENTED, this::like),
        Method.old("imbot.chat.sendTyping", "imbot", DOCUMENTED, this::typing));
  }

  /** A keyboard or menu that is wrong is left out without a word. */
  private Object add(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    int from = params.number("FROM_USER_ID");
    int to = params.number("TO_USER_ID");
    boolean between = from > 0 && to > 0;
    if (!between && params.text("DIALOG_ID").isEmpty()) {
      throw dialogEmpty();
    }
    Draft draft = draft(bot, params, Keyboard.read(params.raw("KEYBOARD"), bot.id), between);
    Optional<Chat> chat =
        between
            ? portal.opened(String.valueOf(to), from)
            : portal.opened(params.text("DIALOG_ID"), bot.id);
    return chat.map(found -> portal.talk.post(found, bot.id, draft).id)
        .orElseThrow(() -> new Refusal("WRONG_REQUEST", "Message isn't added"));
  }

  /** The text is needed even beside an attachment. */
  static Draft draft(Bot bot, Params params, Keyboard keyboard, boolean system) {
    String text = params.text("MESSAGE").strip();
    if (text.isEmpty()) {
      throw new Refusal("MESSAGE_EMPTY", "Message can't be empty");
    }
    Attach attach = Content.attach(params.raw("ATTACH"));
    boolean asSystem = system || params.flag("SYSTEM", false);
    return new Draft(text, keyboard, attach.tree(), 0, asSystem, List.of())
        .with(Menu.read(params.raw("MENU"), bot.id));
  }

  /** An empty text deletes the message. */
  private Object update(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Message message = own(bot, params);
    if (portal.now().isAfter(message.date.plus(EDITABLE))) {
      throw expired();
    }
    Attach attach = Content.attach(params.raw("ATTACH"));
    Keyboard keyboard = Content.keyboard(params.raw("KEYBOARD"), bot.id);
    Menu menu = Content.menu(params.raw("MENU"), bot.id, "MENU_ERROR");
    boolean given = params.has("MESSAGE");
    String text = params.text("MESSAGE").strip();
    if (given && text.isEmpty()) {
      portal.talk.delete(message, bot.id, false);
      return true;
    }
    if (given) {
      message.text = MessageText.cut(text);
    }
    Content.change(message, attach, keyboard);
    Content.change(message, menu);
    portal.talk.edited(message, bot.id);
    return true;
  }

  private Object delete(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    portal.talk.delete(own(bot, params), bot.id, params.flag("COMPLETE", false));
    return true;
  }

  /** Old bots know one reaction. */
  private Object like(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    if (params.number("MESSAGE_ID") <= 0) {
      throw new Refusal("MESSAGE_ID_ERROR", "Message ID can't be empty");
    }
    Optional<Message> message =
        portal
            .chats
            .message(params.number("MESSAGE_ID"))
            .filter(found -> found.chat.members.contains(bot.id) && !found.deleted);
    boolean likes =
        message
            .filter(found -> found.reactions.getOrDefault(LIKE, Set.of()).contains(bot.id))
            .isPresent();
    String action = params.text("ACTION");
    boolean wanted = action.equals("plus") || (!action.equals("minus") && !likes);
    if (message.isEmpty() || wanted == likes) {
      throw new Refusal("WITHOUT_CHANGES", "Action completed without changes");
    }
    portal.talk.react(message.get(), LIKE, bot.id);
    return true;
  }

  private Object typing(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    if (params.text("DIALOG_ID").isEmpty()) {
      throw dialogEmpty();
    }
    portal
        .opened(params.text("DIALOG_ID"), bot.id)
        .ifPresent(chat -> chat.typing.put(bot.id, new Chat.Typing("", portal.now().plus(TYPING))));
    return true;
  }

  private Message own(Bot bot, Params params) {
    if (params.number("MESSAGE_ID") <= 0) {
      throw new Refusal("MESSAGE_ID_ERROR", "Message ID can't be empty");
    }
    return portal
        .chats
        .message(params.number("MESSAGE_ID"))
        .filter(message -> message.author == bot.id && !message.deleted)
        .orElseThrow(V1Messages::expired);
  }

  private static Refusal expired() {
    return new Refusal(
        403, "CANT_EDIT_MESSAGE", "Time has expired for modification or you don't have access");
  }

  private static Refusal dialogEmpty() {
    return new Refusal("DIALOG_ID_EMPTY", "Dialog ID can't be empty");
  }
}
