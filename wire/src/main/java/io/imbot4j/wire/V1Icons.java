package io.imbot4j.wire;

import io.imbot4j.domain.IconId;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.IconText;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.port.BotIcons;
import java.util.ArrayList;
import java.util.List;

/** The icons of a bot by {@code imbot.app.*}. */
final class V1Icons implements BotIcons {
  private final AsBot bot;

  V1Icons(AsBot bot) {
    this.bot = bot;
  }

  @Override
  public IconId register(NewIcon icon) {
    Fields parameters =
        new Fields()
            .put("BOT_ID", bot.id().value())
            .put("CODE", icon.code())
            .putIf(icon.hidden(), "HIDDEN", "Y")
            .putIf(icon.extranet(), "EXTRANET_SUPPORT", "Y")
            .putIf(icon.liveChat(), "LIVECHAT_SUPPORT", "Y")
            .putAll(drawn(icon));
    return new IconId(bot.caller().v1("imbot.app.register", parameters).id());
  }

  @Override
  public void update(IconId id, NewIcon icon) {
    Fields parameters =
        new Fields()
            .put("APP_ID", id.value())
            .put("EXTRANET_SUPPORT", YesNo.of(icon.extranet()))
            .put("LIVECHAT_SUPPORT", YesNo.of(icon.liveChat()))
            .putAll(drawn(icon));
    bot.caller().v1("imbot.app.update", parameters).confirm();
  }

  @Override
  public void unregister(IconId id) {
    bot.caller().v1("imbot.app.unregister", new Fields().put("APP_ID", id.value())).confirm();
  }

  private static Fields drawn(NewIcon icon) {
    List<Object> languages = new ArrayList<>();
    icon.texts().forEach((language, text) -> languages.add(language(language, text)));
    return action(icon.action())
        .put("ICON_FILE", icon.picture() == null ? null : icon.picture().base64())
        .put("CONTEXT", icon.place() == null ? null : icon.place().value())
        .putIf(!languages.isEmpty(), "LANG", languages);
  }

  private static Fields action(IconAction action) {
    if (action instanceof IconAction.Script script) {
      return new Fields()
          .put("JS_METHOD", script.method().name())
          .put("JS_PARAM", script.parameter());
    }
    IconAction.Frame frame = (IconAction.Frame) action;
    return new Fields()
        .put("IFRAME", frame.address())
        .putIf(frame.width() > 0, "IFRAME_WIDTH", frame.width())
        .putIf(frame.height() > 0, "IFRAME_HEIGHT", frame.height())
        .put("HASH", frame.hash())
        .put("IFRAME_POPUP", frame.popup() == null ? null : YesNo.of(frame.popup()));
  }

  private static Object language(String language, IconText text) {
    return new Fields()
        .put("LANGUAGE_ID", language)
        .put("TITLE", text.title())
        .putIf(!text.description().isEmpty(), "DESCRIPTION", text.description())
        .putIf(!text.copyright().isEmpty(), "COPYRIGHT", text.copyright())
        .map();
  }
}
