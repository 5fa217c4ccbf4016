package io.imbot4j.conformance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a keyboard, a menu or attached blocks can be said in Java, by sending them. */
final class ContentCheck {
  private ContentCheck() {}

  static Verdict check(Example example, RequestCheck requests) {
    boolean menu = example.name().equals("MENU");
    String method = menu ? "imbot.message.add" : "imbot.v2.Chat.Message.send";
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (menu) {
      body.putAll(Map.of("BOT_ID", 912, "DIALOG_ID", "chat77", "MESSAGE", "Which?"));
      body.putAll(example.content());
    } else {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("message", "Which?");
      example.content().forEach((kind, value) -> fields.put(kind.toLowerCase(Locale.ROOT), value));
      body.putAll(Map.of("botId", 912, "dialogId", "chat77", "fields", fields));
    }
    Verdict verdict =
        requests.check(new Example(Example.Kind.REQUEST, method, example.label(), body));
    return new Verdict(example, verdict.outcome(), verdict.detail());
  }
}
