package io.imbot4j.domain.message;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;

/** Whom or what a click on a part of an {@link Attach} opens; one of these. Immutable. */
public sealed interface Subject {
  /** A person of the portal ({@code USER_ID}). */
  record Person(UserId id) implements Subject {}

  /** A chat ({@code CHAT_ID}). */
  record Chat(ChatId id) implements Subject {}

  /** A bot ({@code BOT_ID}), which only an {@link AttachBlock.Person} can name. */
  record Bot(BotId id) implements Subject {}

  /**
   * Somebody of Bitrix24.Network ({@code NETWORK_ID}), whom the cells of a grid cannot name.
   *
   * @param id as the network writes it, not blank
   */
  record Network(String id) implements Subject {
    /**
     * @throws IllegalArgumentException if the id is blank
     */
    public Network {
      if (id.isBlank()) {
        throw new IllegalArgumentException("network id is blank; leave the subject out");
      }
    }
  }
}
