package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.UserStatus;
import io.imbot4j.domain.app.EventSubscription;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotFilter;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.UserFilter;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.line.LineTransfer;
import io.imbot4j.domain.line.SessionMessage;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessageSearch;
import io.imbot4j.domain.message.MessageWindow;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.SharedAs;
import io.imbot4j.domain.notification.NewNotification;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationSearch;
import io.imbot4j.port.AppGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls whatever the gateways offer, each argument being the one sample of its type. */
final class EveryCall {
  private final Generation generation;
  private final Map<String, Object> samples;

  EveryCall(Generation generation) {
    this.generation = generation;
    this.samples = new HashMap<>();
    Stream.of(
            generation,
            new BotId(812),
            new BotCode("cook"),
            registration(),
            BotFilter.ALL,
            BotChange.of().name("Cook").build(),
            Secret.of("c4nary-an0ther"),
            new ChatId(90),
            new MessageId(5501),
            new UserId(3),
            new CommandId(44),
            new NotificationId(9),
            NewMessage.of("Soup"),
            MessageEdit.of("Stew"),
            Reaction.LIKE,
            NewChat.titled("Menu").build(),
            ChatChange.title("Menu"),
            History.SHOWN,
            InputAction.TYPING,
            EntityBinding.deal(7),
            new CommandName("menu"),
            NewCommand.hidden(new CommandName("menu")),
            CommandChange.NOTHING.hidden(true),
            MessageWindow.LATEST,
            MessageSearch.LATEST,
            UserFilter.ALL,
            SharedAs.TASK,
            UserStatus.ONLINE,
            NewNotification.of(new UserId(3), "Soup"),
            NotificationSearch.text("soup").build(),
            LineTransfer.to(new UserId(3)),
            SessionMessage.DEFAULT,
            EventSubscription.kept("ONAPPTEST"),
            Text.of("Soup"),
            "app.info",
            5)
        .forEach(sample -> samples.put(sample.getClass().getTypeName(), sample));
    samples.put(DialogId.class.getTypeName(), DialogId.parse("chat90"));
    samples.put("int", 5);
    samples.put("long", 7L);
    samples.put(Duration.class.getTypeName(), Duration.ofSeconds(5));
    samples.put("java.util.List<io.imbot4j.domain.UserId>", List.of(new UserId(3)));
    samples.put(
        "java.util.List<io.imbot4j.domain.notification.NotificationId>",
        List.of(new NotificationId(9)));
    samples.put("java.util.Map<java.lang.String, ?>", Map.of("id", 7));
    samples.put(
        "java.util.Map<java.lang.String, io.imbot4j.domain.MessageId>",
        Map.of("0d9b1c52-6a53-4f0e-8a7c-5b1f7e6a2d31", new MessageId(5501)));
  }

  /** The calls, made one by one; what each returns is passed on, what it throws as well. */
  List<Runnable> on(AppGateway app) {
    List<Runnable> calls = new ArrayList<>();
    collect(AppGateway.class, app, calls);
    return calls;
  }

  private void collect(Class<?> gateway, Object target, List<Runnable> calls) {
    for (Method method : gateway.getMethods()) {
      if (!types(method).allMatch(samples::containsKey)) {
        continue;
      }
      if (method.getReturnType().equals(gateway)) {
        continue; // A view of the same gateway offers the same calls.
      }
      if (isGateway(method.getReturnType())) {
        collect(method.getReturnType(), call(method, target), calls);
      } else {
        calls.add(() -> call(method, target));
      }
    }
  }

  private static Stream<String> types(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).map(Type::getTypeName);
  }

  private static boolean isGateway(Class<?> type) {
    return type.isInterface() && type.getPackage() == AppGateway.class.getPackage();
  }

  private Object call(Method method, Object target) {
    Object[] arguments = types(method).map(samples::get).toArray(Object[]::new);
    try {
      Object answer = method.invoke(target, arguments);
      return answer == null ? method : answer;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(method + " threw what nobody expects", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(method + " is not public", e);
    }
  }

  private BotRegistration registration() {
    return new BotRegistration(
        BotProfile.of("cook", "Cook").build(),
        generation,
        Delivery.webhook(URI.create("https://bot.example/events")));
  }
}
