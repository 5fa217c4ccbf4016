package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.AppGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calls whatever the gateways offer, each argument being the one sample of its type. */
final class EveryCall {
  private final Generation generation;
  private final Map<Class<?>, Object> samples;

  EveryCall(Generation generation) {
    this.generation = generation;
    this.samples =
        Map.ofEntries(
            Map.entry(Generation.class, generation),
            Map.entry(BotId.class, new BotId(812)),
            Map.entry(BotCode.class, new BotCode("cook")),
            Map.entry(BotRegistration.class, registration()),
            Map.entry(ChatId.class, new ChatId(90)),
            Map.entry(DialogId.class, DialogId.parse("chat90")),
            Map.entry(MessageId.class, new MessageId(5501)),
            Map.entry(NewMessage.class, NewMessage.of("Soup")),
            Map.entry(NewChat.class, NewChat.titled("Menu").build()),
            Map.entry(EntityBinding.class, EntityBinding.deal(7)),
            Map.entry(UserId.class, new UserId(3)),
            Map.entry(List.class, List.of(new UserId(3))),
            Map.entry(Duration.class, Duration.ofSeconds(5)),
            Map.entry(CommandId.class, new CommandId(44)),
            Map.entry(NewCommand.class, NewCommand.hidden(new CommandName("menu"))));
  }

  /** The calls, made one by one; what each returns is passed on, what it throws as well. */
  List<Runnable> on(AppGateway app) {
    List<Runnable> calls = new ArrayList<>();
    collect(AppGateway.class, app, calls);
    return calls;
  }

  private void collect(Class<?> gateway, Object target, List<Runnable> calls) {
    for (Method method : gateway.getMethods()) {
      if (!samples.keySet().containsAll(Arrays.asList(method.getParameterTypes()))) {
        continue;
      }
      if (isGateway(method.getReturnType())) {
        collect(method.getReturnType(), call(method, target), calls);
      } else {
        calls.add(() -> call(method, target));
      }
    }
  }

  private static boolean isGateway(Class<?> type) {
    return type.isInterface() && type.getPackage() == AppGateway.class.getPackage();
  }

  private Object call(Method method, Object target) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(samples::get).toArray(Object[]::new);
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
