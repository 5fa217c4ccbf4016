package io.imbot4j.example;

import io.imbot4j.bot.Arg;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.PortalException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Opens a green chat for a deal of the CRM, or brings the asker into the one there is. */
final class DealChats {
  /** Two people may ask for the same deal in two dialogs, and one chat is enough. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /** What stands behind {@code /deal}. */
  record Deal(@Arg("1663") long id) {}

  void open(Deal deal, Dialog dialog) {
    Locale language = dialog.language();
    if (deal.id() < 1) {
      throw new Refusal(Texts.in(language, "deal.number", deal.id()));
    }
    EntityBinding binding = EntityBinding.deal(deal.id());
    String title = Texts.in(language, "deal.name", Long.toString(deal.id()));
    oneAtATime.lock();
    try {
      Optional<ChatId> there = dialog.find(binding);
      ChatId chat = there.isPresent() ? there.get() : dialog.open(chatFor(binding, title, dialog));
      if (there.isPresent()) {
        dialog.gateway().chats().invite(chat, asker(dialog));
      }
      String key = there.isPresent() ? "deal.there" : "deal.opened";
      dialog.say(Text.of(Texts.in(language, key) + " ").chat(chat, title));
    } catch (PortalException.Refused refused) {
      if (!refused.code().equals("insufficient_scope")) {
        throw refused;
      }
      throw new Refusal(Texts.in(language, "deal.scope", "im"));
    } finally {
      oneAtATime.unlock();
    }
  }

  private static NewChat chatFor(EntityBinding binding, String title, Dialog dialog) {
    NewChat.Builder chat =
        NewChat.titled(title)
            .color(ChatColor.GREEN)
            .message(Text.of(Texts.in(dialog.language(), "deal.welcome", title)))
            .boundTo(binding);
    asker(dialog).forEach(chat::users);
    return chat.build();
  }

  private static List<UserId> asker(Dialog dialog) {
    return dialog.user().map(User::id).stream().toList();
  }
}
