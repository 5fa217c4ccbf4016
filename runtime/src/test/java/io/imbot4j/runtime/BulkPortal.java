package io.imbot4j.runtime;

import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Sent;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A portal that takes messages in bulk, and answers each as it is told. Safe for many threads. */
final class BulkPortal {
  private static final String METHOD = "imbot.v2.Chat.Message.send";

  private final Queue<Addressed> taken = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong();

  /** What it says to each message; it takes all unless told otherwise. */
  volatile Function<Addressed, Sent> answers = this::take;

  /** What happens before it answers a page. */
  volatile Runnable before = () -> {};

  MessengerGateway gateway() {
    BotMessages messages = stub(BotMessages.class, Map.of("sendAll", this::sendAll));
    return stub(
        MessengerGateway.class,
        Map.of(
            "portal", arguments -> Samples.PORTAL,
            "bot", arguments -> Samples.BOT,
            "messages", arguments -> messages));
  }

  private static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> methods) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Function<Object[], Object> answer = methods.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answer.apply(arguments);
            }));
  }

  private List<Sent> sendAll(Object[] arguments) {
    before.run();
    return ((List<?>) arguments[0]).stream().map(Addressed.class::cast).map(answers).toList();
  }

  Sent take(Addressed message) {
    taken.add(message);
    return Sent.as(new MessageId(ids.incrementAndGet()));
  }

  static Sent refuse() {
    return Sent.failed(
        new PortalException.Refused(
            METHOD, Samples.PORTAL, "ACCESS_DENIED", "", "Invite the bot into the chat."));
  }

  static Sent isGone() {
    return Sent.failed(
        new PortalException.AccessLost(
            METHOD, Samples.PORTAL, "PORTAL_DELETED", "", "Remove the portal."));
  }

  /**
   * @param reached whether it may have done it
   */
  static Sent isSilent(boolean reached) {
    return Sent.failed(
        new PortalException.Unanswered(METHOD, Samples.PORTAL, reached, "no answer came", null));
  }

  /** To whom it took messages, in the order they came. */
  List<DialogId> recipients() {
    return taken.stream().map(Addressed::to).toList();
  }

  List<Addressed> taken() {
    return List.copyOf(taken);
  }

  List<String> texts() {
    return taken.stream().map(each -> each.message().text().bb()).toList();
  }
}
