package io.imbot4j.world;

import java.util.Set;

/** The reactions there are. */
final class Reactions {
  private static final Set<String> CODES =
      Set.of(
          "like",
          "dislike",
          "faceWithTearsOfJoy",
          "redHeart",
          "neutralFace",
          "fire",
          "cry",
          "slightlySmilingFace",
          "winkingFace",
          "laugh",
          "kiss",
          "wonder",
          "slightlyFrowningFace",
          "loudlyCryingFace",
          "faceWithStuckOutTongue",
          "faceWithStuckOutTongueAndWinkingEye",
          "smilingFaceWithSunglasses",
          "confusedFace",
          "flushedFace",
          "thinkingFace",
          "angry",
          "smilingFaceWithHorns",
          "faceWithThermometer",
          "facepalm",
          "poo",
          "flexedBiceps",
          "clappingHands",
          "raisedHand",
          "smilingFaceWithHeartEyes",
          "smilingFaceWithHearts",
          "pleadingFace",
          "relievedFace",
          "foldedHands",
          "okHand",
          "signHorns",
          "loveYouGesture",
          "clownFace",
          "partyingFace",
          "questionMark",
          "exclamationMark",
          "lightBulb",
          "bomb",
          "sleepingSymbol",
          "crossMark",
          "whiteHeavyCheckMark",
          "eyes",
          "handshake",
          "hundredPoints");

  private Reactions() {}

  static boolean exists(String code) {
    return CODES.contains(code);
  }
}
