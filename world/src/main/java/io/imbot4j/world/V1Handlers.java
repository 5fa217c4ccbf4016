package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The handlers of an old registration, read from its parameters. */
final class V1Handlers {
  private static final List<Field> FIELDS =
      List.of(
          new Field("EVENT_MESSAGE_ADD", "ONIMBOTMESSAGEADD", "Message add", true, true),
          new Field("EVENT_MESSAGE_UPDATE", "ONIMBOTMESSAGEUPDATE", "Message update", false, false),
          new Field("EVENT_MESSAGE_DELETE", "ONIMBOTMESSAGEDELETE", "Message delete", false, false),
          new Field("EVENT_WELCOME_MESSAGE", "ONIMBOTJOINCHAT", "Welcome message", true, true),
          new Field("EVENT_BOT_DELETE", "ONIMBOTDELETE", "Bot delete", true, true),
          new Field("EVENT_CONTEXT_GET", "ONIMBOTCONTEXTGET", "Context get", false, true));

  private final Map<Field, String> urls;

  /**
   * An event and where it goes.
   *
   * @param atOnce whether a registration binds it, rather than an update only
   */
  private record Field(
      String parameter, String event, String title, boolean required, boolean atOnce) {}

  private V1Handlers(Map<Field, String> urls) {
    this.urls = urls;
  }

  /** Reads a registration, which cannot do without three of them or one for all. */
  static V1Handlers required(Params params) {
    V1Handlers handlers = given(params);
    for (Field field : FIELDS) {
      if (field.required && !handlers.urls.containsKey(field)) {
        throw new Refusal(
            field.parameter + "_ERROR",
            "Handler for \"" + field.title + "\" event isn't specified");
      }
    }
    return handlers;
  }

  /** Reads those that are given. */
  static V1Handlers given(Params params) {
    Map<Field, String> urls = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      String own = params.text(field.parameter);
      String url = own.isEmpty() ? params.text("EVENT_HANDLER") : own;
      if (!url.isEmpty() && !HandlerUrl.isValid(url)) {
        throw new Refusal(field.parameter + "_ERROR", "Wrong handler URL");
      }
      if (!url.isEmpty()) {
        urls.put(field, url);
      }
    }
    return new V1Handlers(urls);
  }

  boolean isEmpty() {
    return urls.isEmpty();
  }

  /**
   * Binds them for the whole application. A registration of an ordinary bot leaves edits and
   * deletions out.
   */
  void bind(Portal portal, Application application, boolean editsToo) {
    urls.forEach(
        (field, url) -> {
          if (field.atOnce || editsToo) {
            portal.handlers.bind(application, field.event, url, portal.ids.nextHandler());
          }
        });
  }
}
