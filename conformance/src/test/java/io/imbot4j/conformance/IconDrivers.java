package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.IconPlace;
import io.imbot4j.domain.bot.IconText;
import io.imbot4j.domain.bot.NewIcon;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code imbot.app.*}. */
final class IconDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.app.register",
          (portal, request) -> portal.v1(request).icons().register(icon(request)),
          "imbot.app.update",
          Driver.of(
              (portal, request) -> portal.v1(request).icons().update(id(request), icon(request))),
          "imbot.app.unregister",
          Driver.of((portal, request) -> portal.v1(request).icons().unregister(id(request))));

  private IconDrivers() {}

  private static IconId id(Values request) {
    return new IconId(request.number("APP_ID"));
  }

  private static NewIcon icon(Values request) {
    Map<String, IconText> texts = new LinkedHashMap<>();
    for (Values language : request.children("LANG")) {
      IconText text =
          new IconText(
              language.text("TITLE"),
              language.optional("DESCRIPTION").orElse(""),
              language.optional("COPYRIGHT").orElse(""));
      texts.put(language.text("LANGUAGE_ID"), text);
    }
    return new NewIcon(
        request.optional("CODE").orElse("rota"),
        action(request),
        request.optional("ICON_FILE").map(Avatar::new).orElse(null),
        request.optional("CONTEXT").map(IconPlace::new).orElse(null),
        request.flag("HIDDEN", texts.isEmpty()),
        request.flag("EXTRANET_SUPPORT", false),
        request.flag("LIVECHAT_SUPPORT", false),
        texts);
  }

  private static IconAction action(Values request) {
    if (request.has("IFRAME")) {
      return new IconAction.Frame(
          request.text("IFRAME"),
          request.number("IFRAME_WIDTH", 0),
          request.number("IFRAME_HEIGHT", 0),
          request.text("HASH"),
          request.has("IFRAME_POPUP") ? request.flag("IFRAME_POPUP", false) : null);
    }
    return new IconAction.Script(
        IconAction.Method.valueOf(request.text("JS_METHOD")),
        request.optional("JS_PARAM").orElse(""));
  }
}
