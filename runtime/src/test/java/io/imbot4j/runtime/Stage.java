package io.imbot4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.BbCode;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.TurnObserver.Observation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One bot on a fake portal, and people who talk to it. */
final class Stage implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(20);

  final FakeMessenger messenger = new FakeMessenger();
  final SettableClock clock = new SettableClock();
  final Queue<Observation> observations = new ConcurrentLinkedQueue<>();
  final BotRuntime runtime;
  Locale language = Locale.ENGLISH;
  private final AtomicInteger keys = new AtomicInteger();

  private Stage(AbstractBot bot, EventInbox inbox, boolean inline) {
    BotRuntimeBuilder builder =
        BotRuntime.of(bot, messenger)
            .inbox(inbox)
            .clock(clock)
            .observer(observations::add)
            .signedWith(Secret.of("c4nary-a key that stays"));
    runtime = (inline ? builder.inline() : builder).start();
  }

  /** Turns run on the test's own thread. */
  static Stage inline(AbstractBot bot) {
    return new Stage(bot, new MemoryInbox(), true);
  }

  /** The same, on what an earlier runtime left behind. */
  static Stage inline(AbstractBot bot, EventInbox inbox) {
    return new Stage(bot, inbox, true);
  }

  /** Turns run on the runtime's threads. */
  static Stage threaded(AbstractBot bot) {
    return threaded(bot, new MemoryInbox());
  }

  static Stage threaded(AbstractBot bot, EventInbox inbox) {
    return new Stage(bot, inbox, false);
  }

  Stage says(User author, String text) {
    return says(author, DialogId.of(author.id()), text);
  }

  Stage says(User author, DialogId dialog, String text) {
    dispatch(message(author, dialog, text));
    return this;
  }

  /** Calls a command the portal knows. */
  Stage types(User author, String command, String params) {
    call(author, command, params, CommandCall.Context.TYPED);
    return this;
  }

  /** Presses a button of the last message that has some. */
  Stage presses(User author, String text) {
    ButtonAction.Command action =
        buttons().stream()
            .filter(button -> button.text().equals(text))
            .map(button -> (ButtonAction.Command) button.action())
            .findFirst()
            .orElseThrow();
    call(author, action.name().value(), action.params(), CommandCall.Context.BUTTON);
    return this;
  }

  /** The buttons of the last message that has some. */
  List<Button> buttons() {
    return messenger.sent().stream()
        .map(sent -> sent.message().keyboard())
        .flatMap(Stream::ofNullable)
        .reduce((first, second) -> second)
        .map(keyboard -> keyboard.rows().stream().flatMap(List::stream).toList())
        .orElseThrow();
  }

  void call(User author, String command, String params, CommandCall.Context context) {
    CommandCall call = new CommandCall(new CommandId(7), new CommandName(command), params, context);
    Message message = written(author, DialogId.of(author.id()), "/" + command + " " + params);
    dispatch(new BotEvent.CommandAdded(origin(), call, message, author));
  }

  EventDispatcher.Receipt dispatch(BotEvent event) {
    return runtime.dispatch(event);
  }

  BotEvent.MessageAdded message(@Nullable User author, DialogId dialog, String text) {
    return new BotEvent.MessageAdded(origin(), written(author, dialog, text));
  }

  Origin origin() {
    EventKey key = new EventKey("event " + keys.incrementAndGet());
    return new Origin(Samples.PORTAL, Samples.BOT, key, clock.instant(), language);
  }

  static Message written(@Nullable User author, DialogId dialog, String text) {
    return new Message(new MessageId(789), Chat.at(dialog), author, text, List.of(), null);
  }

  void passes(Duration time) {
    clock.goesOn(time);
    runtime.wake();
  }

  Stage idles() throws InterruptedException {
    assertThat(runtime.awaitIdle(LONG)).as("the bot came to rest").isTrue();
    return this;
  }

  /** What people read, oldest first. */
  List<String> texts() {
    return messenger.texts().stream().map(BbCode::toPlain).toList();
  }

  String last() {
    return texts().isEmpty() ? "" : texts().get(texts().size() - 1);
  }

  <T extends Observation> List<T> saw(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() {
    runtime.close();
  }
}
