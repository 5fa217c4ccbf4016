package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.IconId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.IconText;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotIcons;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands of both generations, and icons. */
class CommandExamplesTest {
  private final Bakery bakery = new Bakery();
  private final BotCommands commands = bakery.bot.commands();
  private final BotCommands oldCommands = bakery.oldBot.commands();
  private final BotIcons icons = bakery.oldBot.icons();
  private final NewCommand rota =
      NewCommand.of(
          new CommandName("rota"), Bakery.english("Show the rota"), Bakery.english("[day]"));
  private final NewIcon icon =
      NewIcon.of(
          "rota",
          new IconAction.Script(IconAction.Method.SEND, "/rota"),
          Map.of("en", IconText.of("Rota")));

  @Test
  void registers_a_command() {
    // region: imbot.v2.Command.register
    NewCommand plan =
        NewCommand.of(
            new CommandName("plan"), Map.of("en", "Plan the week"), Map.of("en", "[week]"));
    Command command = commands.register(plan);
    // endregion
    assertThat(commands.list()).hasSize(1).first().extracting(Command::id).isEqualTo(command.id());
  }

  @Test
  void lists_commands() {
    // region: imbot.v2.Command.list
    List<Command> all = commands.list();
    // endregion
    assertThat(all).isEmpty();
  }

  @Test
  void changes_a_command() {
    Command command = commands.register(rota);
    // region: imbot.v2.Command.update
    commands.update(command.id(), rota); // all of it
    commands.change(command.id(), CommandChange.NOTHING.hidden(true)); // what is named
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Command.update");
  }

  @Test
  void takes_a_command_away() {
    Command command = commands.register(rota);
    // region: imbot.v2.Command.unregister
    commands.unregister(command.id());
    // endregion
    assertThat(commands.list()).isEmpty();
  }

  @Test
  void answers_a_command() {
    Command command = commands.register(rota);
    MessageId called = called(bakery.bot.bot().toString());
    // region: imbot.v2.Command.answer
    commands.answer(command.id(), called, bakery.dialogWithAnn, NewMessage.of("Friday: Mira"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Command.answer");
  }

  @Test
  void registers_a_command_of_the_first_generation() {
    // region: imbot.command.register
    Command command = oldCommands.register(rota);
    // endregion
    assertThat(command.id().value()).isPositive();
  }

  @Test
  void changes_a_command_of_the_first_generation() {
    Command command = oldCommands.register(rota);
    // region: imbot.command.update
    oldCommands.update(command.id(), rota); // all of it
    oldCommands.change(command.id(), CommandChange.NOTHING.hidden(true)); // what is named
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.command.update");
  }

  @Test
  void takes_a_command_of_the_first_generation_away() {
    Command command = oldCommands.register(rota);
    // region: imbot.command.unregister
    oldCommands.unregister(command.id());
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.command.unregister");
  }

  @Test
  void answers_a_command_of_the_first_generation() {
    Command command = oldCommands.register(rota);
    MessageId called = called(bakery.oldBot.bot().toString());
    // region: imbot.command.answer
    oldCommands.answer(command.id(), called, bakery.dialogWithAnn, NewMessage.of("Friday: Mira"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.command.answer");
  }

  @Test
  void hangs_an_icon() {
    // region: imbot.app.register
    NewIcon scales =
        NewIcon.of(
            "scales",
            new IconAction.Script(IconAction.Method.SEND, "/weigh"),
            Map.of("en", IconText.of("Scales")));
    IconId id = icons.register(scales);
    // endregion
    assertThat(id.value()).isPositive();
  }

  @Test
  void changes_an_icon() {
    IconId id = icons.register(icon);
    // region: imbot.app.update
    icons.update(id, icon);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.app.update");
  }

  @Test
  void takes_an_icon_away() {
    IconId id = icons.register(icon);
    // region: imbot.app.unregister
    icons.unregister(id);
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.app.unregister");
  }

  /** Ann calls the command in the private dialog with the bot. */
  private MessageId called(String dialog) {
    return new MessageId(bakery.world.as(1).say(dialog, "/rota friday"));
  }
}
