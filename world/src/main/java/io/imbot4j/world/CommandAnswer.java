package io.imbot4j.world;

import java.util.List;
import java.util.Optional;

/** Answers to a command: allowed for ten minutes, also where the bot is not. */
final class CommandAnswer {
  private CommandAnswer() {}

  /** Posts the answer; empty, and nothing said, when the time is over. */
  static Optional<Message> post(Portal portal, Command command, Message asked, Draft draft) {
    Chat chat = asked.chat;
    if (!portal.commands.mayAnswer(command, chat, portal.now())) {
      return Optional.empty();
    }
    if (chat.members.contains(command.botId)) {
      return Optional.of(portal.talk.post(chat, command.botId, draft));
    }
    String name = portal.user(command.botId).map(User::name).orElse("");
    Draft fromOutside =
        new Draft(
            "[b]" + name + "[/b]\n" + draft.text(),
            draft.keyboard(),
            draft.attach(),
            0,
            true,
            List.of());
    return Optional.of(portal.talk.post(chat, command.botId, fromOutside));
  }
}
