package io.imbot4j.domain.message;

/**
 * A reaction to a message. An open set: the platform may add to it, and an unknown word is kept.
 *
 * @param value the platform's word, such as {@code redHeart}
 */
public record Reaction(String value) {
  public static final Reaction LIKE = new Reaction("like");
  public static final Reaction DISLIKE = new Reaction("dislike");
  public static final Reaction FACE_WITH_TEARS_OF_JOY = new Reaction("faceWithTearsOfJoy");
  public static final Reaction RED_HEART = new Reaction("redHeart");
  public static final Reaction NEUTRAL_FACE = new Reaction("neutralFace");
  public static final Reaction FIRE = new Reaction("fire");
  public static final Reaction CRY = new Reaction("cry");
  public static final Reaction SLIGHTLY_SMILING_FACE = new Reaction("slightlySmilingFace");
  public static final Reaction WINKING_FACE = new Reaction("winkingFace");
  public static final Reaction LAUGH = new Reaction("laugh");
  public static final Reaction KISS = new Reaction("kiss");
  public static final Reaction WONDER = new Reaction("wonder");
  public static final Reaction SLIGHTLY_FROWNING_FACE = new Reaction("slightlyFrowningFace");
  public static final Reaction LOUDLY_CRYING_FACE = new Reaction("loudlyCryingFace");
  public static final Reaction FACE_WITH_STUCK_OUT_TONGUE = new Reaction("faceWithStuckOutTongue");
  public static final Reaction FACE_WITH_STUCK_OUT_TONGUE_AND_WINKING_EYE =
      new Reaction("faceWithStuckOutTongueAndWinkingEye");
  public static final Reaction SMILING_FACE_WITH_SUNGLASSES =
      new Reaction("smilingFaceWithSunglasses");
  public static final Reaction CONFUSED_FACE = new Reaction("confusedFace");
  public static final Reaction FLUSHED_FACE = new Reaction("flushedFace");
  public static final Reaction THINKING_FACE = new Reaction("thinkingFace");
  public static final Reaction ANGRY = new Reaction("angry");
  public static final Reaction SMILING_FACE_WITH_HORNS = new Reaction("smilingFaceWithHorns");
  public static final Reaction FACE_WITH_THERMOMETER = new Reaction("faceWithThermometer");
  public static final Reaction FACEPALM = new Reaction("facepalm");
  public static final Reaction POO = new Reaction("poo");
  public static final Reaction FLEXED_BICEPS = new Reaction("flexedBiceps");
  public static final Reaction CLAPPING_HANDS = new Reaction("clappingHands");
  public static final Reaction RAISED_HAND = new Reaction("raisedHand");
  public static final Reaction SMILING_FACE_WITH_HEART_EYES =
      new Reaction("smilingFaceWithHeartEyes");
  public static final Reaction SMILING_FACE_WITH_HEARTS = new Reaction("smilingFaceWithHearts");
  public static final Reaction PLEADING_FACE = new Reaction("pleadingFace");
  public static final Reaction RELIEVED_FACE = new Reaction("relievedFace");
  public static final Reaction FOLDED_HANDS = new Reaction("foldedHands");
  public static final Reaction OK_HAND = new Reaction("okHand");
  public static final Reaction SIGN_HORNS = new Reaction("signHorns");
  public static final Reaction LOVE_YOU_GESTURE = new Reaction("loveYouGesture");
  public static final Reaction CLOWN_FACE = new Reaction("clownFace");
  public static final Reaction PARTYING_FACE = new Reaction("partyingFace");
  public static final Reaction QUESTION_MARK = new Reaction("questionMark");
  public static final Reaction EXCLAMATION_MARK = new Reaction("exclamationMark");
  public static final Reaction LIGHT_BULB = new Reaction("lightBulb");
  public static final Reaction BOMB = new Reaction("bomb");
  public static final Reaction SLEEPING_SYMBOL = new Reaction("sleepingSymbol");
  public static final Reaction CROSS_MARK = new Reaction("crossMark");
  public static final Reaction WHITE_HEAVY_CHECK_MARK = new Reaction("whiteHeavyCheckMark");
  public static final Reaction EYES = new Reaction("eyes");
  public static final Reaction HANDSHAKE = new Reaction("handshake");
  public static final Reaction HUNDRED_POINTS = new Reaction("hundredPoints");

  /**
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public Reaction {
    if (value.isBlank()) {
      throw new IllegalArgumentException("reaction is blank; use a constant such as Reaction.LIKE");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
