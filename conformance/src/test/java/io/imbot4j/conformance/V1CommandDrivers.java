package io.imbot4j.conformance;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotCommands;
import io.imbot4j.wire.BotApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code imbot.command.*}. */
final class V1CommandDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "imbot.command.register",
          (portal, request) -> registered(portal, request).register(command(request)),
          "imbot.command.update",
          Driver.of(
              (portal, request) -> {
                Values fields = request.child("FIELDS");
                registered(portal, fields).change(request.command("COMMAND_ID"), change(fields));
              }),
          "imbot.command.unregister",
          Driver.of(
              (portal, request) ->
                  portal.v1(request).commands().unregister(request.command("COMMAND_ID"))),
          "imbot.command.answer",
          (portal, request) -> answered(portal.v1(request).commands(), request));

  private V1CommandDrivers() {}

  private static Object answered(BotCommands commands, Values request) {
    MessageId message = request.message("MESSAGE_ID");
    NewMessage answer = Messages.upperCase(request);
    return request.has("COMMAND_ID")
        ? commands.answer(request.command("COMMAND_ID"), message, DialogId.parse("chat77"), answer)
        : commands.answer(new CommandName(request.text("COMMAND")), message, answer);
  }

  /** Commands go to the address the bot was registered with. */
  private static BotCommands registered(Portal portal, Values fields) {
    BotApi app = portal.app();
    if (fields.has("EVENT_COMMAND_ADD")) {
      BotProfile profile = BotProfile.of("oven_clock", "Oven").build();
      Delivery handler = Delivery.webhook(fields.address("EVENT_COMMAND_ADD"));
      app.update(fields.bot(), new BotRegistration(profile, Generation.V1, handler));
    }
    return app.as(fields.bot(), Generation.V1).commands();
  }

  private static NewCommand command(Values fields) {
    return new NewCommand(
        new CommandName(fields.text("COMMAND")),
        texts(fields, "TITLE"),
        texts(fields, "PARAMS"),
        fields.flag("COMMON", false),
        fields.flag("HIDDEN", false),
        fields.flag("EXTRANET_SUPPORT", false));
  }

  private static CommandChange change(Values fields) {
    return new CommandChange(
        fields.optional("COMMAND").map(CommandName::new).orElse(null),
        texts(fields, "TITLE"),
        texts(fields, "PARAMS"),
        Set.of(),
        null,
        fields.nullableFlag("HIDDEN"),
        fields.nullableFlag("EXTRANET_SUPPORT"));
  }

  private static Map<String, String> texts(Values fields, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Values language : fields.children("LANG")) {
      language.optional(key).ifPresent(text -> texts.put(language.text("LANGUAGE_ID"), text));
    }
    return texts;
  }
}
