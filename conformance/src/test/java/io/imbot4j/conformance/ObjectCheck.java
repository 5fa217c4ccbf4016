package io.imbot4j.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an object is read whole, inside an answer that carries it. */
final class ObjectCheck {
  private ObjectCheck() {}

  static Verdict check(Example example) {
    Map<String, @Nullable Object> object = example.content();
    return switch (example.name()) {
      case "user" -> inside(example, "imbot.v2.Chat.User.list", List.of(object));
      case "chat" -> inside(example, "imbot.v2.Chat.get", Map.of("chat", object));
      case "message" -> {
        Object user = Map.of("id", String.valueOf(object.get("authorId")), "name", "Mira Holt");
        yield inside(example, "imbot.v2.Chat.Message.get", Map.of("message", object, "user", user));
      }
      case "command" ->
          inside(example, "imbot.v2.Command.list", Map.of("commands", List.of(object)));
      case "bot" -> inside(example, "imbot.v2.Bot.list", Map.of("bots", List.of(object)));
      default -> Verdict.outside(example);
    };
  }

  private static Verdict inside(Example example, String method, Object result) {
    Map<String, @Nullable Object> answer = Json.map(Map.of("result", result));
    Verdict verdict =
        AnswerCheck.success(new Example(Example.Kind.SUCCESS, method, example.label(), answer));
    return new Verdict(example, verdict.outcome(), verdict.detail());
  }
}
