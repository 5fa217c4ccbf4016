package io.imbot4j.doctor;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;

/** Says back what it is told, once it is awake. */
final class EchoBot extends AbstractBot {
  volatile boolean asleep;

  @Override
  public BotProfile profile() {
    return BotProfile.of("echo", "Echo bot").workPosition("Parrot").color(ChatColor.GREEN).build();
  }

  @Override
  protected void routes(Routes on) {
    on.command("again", "Say it again", (called, dialog) -> dialog.say("again"));
  }

  @Override
  protected void onJoinedChat(BotEvent.JoinedChat joined, Dialog dialog) {
    dialog.say("Welcome.");
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    if (!asleep) {
      dialog.say(message.text());
    }
  }
}
