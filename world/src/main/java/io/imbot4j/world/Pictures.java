package io.imbot4j.world;

import io.imbot4j.world.content.Base64Text;
import io.imbot4j.world.content.Picture;
import java.util.Optional;

/** The pictures that hang over chats and bots; only their addresses are kept. */
final class Pictures {
  /** The most pixels a side may have. */
  private static final int LARGEST_SIDE = 5000;

  private final Portal portal;

  Pictures(Portal portal) {
    this.portal = portal;
  }

  /** What is wrong with a picture. */
  enum Verdict {
    FINE,
    NO_PICTURE,
    TOO_LARGE
  }

  /** Judges Base64 text. */
  static Verdict judge(String base64) {
    Optional<Picture> picture = Base64Text.decoded(base64).flatMap(Picture::read);
    if (picture.isEmpty()) {
      return Verdict.NO_PICTURE;
    }
    int side = Math.max(picture.get().width(), picture.get().height());
    return side > LARGEST_SIDE ? Verdict.TOO_LARGE : Verdict.FINE;
  }

  /** Hangs a picture over a chat, unless something is wrong with it. */
  Verdict hang(Chat chat, String base64) {
    Verdict verdict = judge(base64);
    if (verdict == Verdict.FINE) {
      chat.avatar = portal.config.baseUrl() + "upload/im/" + portal.ids.token(8) + "/avatar.png";
    }
    return verdict;
  }
}
