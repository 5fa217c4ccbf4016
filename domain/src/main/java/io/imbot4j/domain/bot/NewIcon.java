package io.imbot4j.domain.bot;

import static java.util.Collections.unmodifiableMap;

import io.imbot4j.domain.Avatar;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An icon beside the input field, which the platform calls a chat application ({@code
 * imbot.app.register}); for bots of {@code imbot.*} only. Immutable.
 *
 * @param code the icon's own name, unique for the bot, not blank
 * @param picture {@code null} for the portal's own
 * @param place {@code null} for the portal's own
 * @param hidden whether it is not shown, but can be opened by a button
 * @param extranet whether people of an extranet see it
 * @param liveChat whether guests of an open line see it
 * @param texts what it says, by two-letter language code
 */
public record NewIcon(
    String code,
    IconAction action,
    @Nullable Avatar picture,
    @Nullable IconPlace place,
    boolean hidden,
    boolean extranet,
    boolean liveChat,
    Map<String, IconText> texts) {

  /**
   * @throws IllegalArgumentException if the code is blank, or a visible icon says nothing
   */
  public NewIcon {
    texts = unmodifiableMap(new TreeMap<>(texts));
    if (code.isBlank()) {
      throw new IllegalArgumentException("icon code is blank; name the icon, such as calculator");
    }
    if (texts.isEmpty() && !hidden) {
      throw new IllegalArgumentException(
          "icon " + code + " has no title; an icon people see needs one, or hide it");
    }
  }

  /** An icon people see in all dialogs the portal shows it in. */
  public static NewIcon of(String code, IconAction action, Map<String, IconText> texts) {
    return new NewIcon(code, action, null, null, false, false, false, texts);
  }

  /** An icon only buttons open. */
  public static NewIcon hidden(String code, IconAction action) {
    return new NewIcon(code, action, null, null, true, false, false, Map.of());
  }

  /** The same icon with a picture. */
  public NewIcon with(Avatar other) {
    return new NewIcon(code, action, other, place, hidden, extranet, liveChat, texts);
  }

  /** The same icon in these dialogs alone. */
  public NewIcon in(IconPlace other) {
    return new NewIcon(code, action, picture, other, hidden, extranet, liveChat, texts);
  }

  /** The same icon, seen by people of an extranet too. */
  public NewIcon forExtranet() {
    return new NewIcon(code, action, picture, place, hidden, true, liveChat, texts);
  }

  /** The same icon, seen by guests of an open line too. */
  public NewIcon forLiveChat() {
    return new NewIcon(code, action, picture, place, hidden, extranet, true, texts);
  }
}
