package io.imbot4j.domain.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client of an open line behind a chat, as the entity of type {@code LINES} says it. What a
 * portal writes otherwise than expected is left out here and stays in {@link Chat#entity} and
 * {@link Chat#entityData1}. Immutable.
 *
 * @param connector where the client writes, such as {@code livechat} or {@code telegrambot}
 * @param line the number of the open line, {@code ""} where none is said
 * @param chat the chat's id in that channel, {@code ""} where none is said
 * @param user the client's id in that channel, {@code ""} where none is said
 * @param session the session's number, {@code null} where there is none
 * @param saved what of the CRM the client was saved as, {@code null} for nothing
 * @param crm what of the CRM the chat is bound to, in the portal's order
 * @param silent whether what operators write is kept from the client; the manual calls it no more
 *     than a flag
 */
public record OpenLine(
    String connector,
    String line,
    String chat,
    String user,
    @Nullable Long session,
    @Nullable EntityBinding saved,
    List<EntityBinding> crm,
    boolean silent) {
  /** The place of the session's number in the first of the chat's data. */
  private static final int SESSION = 5;

  public OpenLine {
    crm = List.copyOf(crm);
  }

  /** The client behind a chat; empty where it is no chat of an open line. */
  static Optional<OpenLine> behind(Chat chat) {
    EntityBinding entity = chat.entity();
    if (entity == null || !entity.type().equals(EntityType.LINES)) {
      return Optional.empty();
    }
    Words id = Words.of(entity.id());
    Words data = Words.of(chat.entityData1());
    return Optional.of(
        new OpenLine(
            id.at(0),
            id.at(1),
            id.at(2),
            id.at(3),
            data.number(SESSION),
            data.at(0).equals("Y") ? data.bound(1) : null,
            Words.of(chat.entityData2()).pairs(),
            chat.entityData3().equals("Y")));
  }

  /** Words between bars. */
  private record Words(List<String> all) {
    static Words of(String text) {
      return new Words(List.of(text.split("\\|", -1)));
    }

    String at(int place) {
      return place < all.size() ? all.get(place).strip() : "";
    }

    @Nullable Long number(int place) {
      String word = at(place);
      return word.matches("0*[1-9][0-9]{0,17}") ? Long.valueOf(word) : null;
    }

    /** A word and the number behind it; {@code null} where that is 0 or none. */
    @Nullable EntityBinding bound(int place) {
      Long number = number(place + 1);
      String binding = at(place) + "|" + number;
      boolean fits = !at(place).isEmpty() && binding.length() <= EntityBinding.MAX_ID_LENGTH;
      return number != null && fits ? new EntityBinding(EntityType.CRM, binding) : null;
    }

    List<EntityBinding> pairs() {
      List<EntityBinding> pairs = new ArrayList<>();
      for (int place = 0; place < all.size(); place += 2) {
        EntityBinding pair = bound(place);
        if (pair != null) {
          pairs.add(pair);
        }
      }
      return pairs;
    }
  }
}
