package io.imbot4j.wire;

import java.util.OptionalLong;

/** A text of a form that is not empty; made of its bytes each time somebody asks for it. */
final class FormText extends Tree {
  private final FormTexts texts;
  private final int pair;

  FormText(FormTexts texts, int pair) {
    super(null);
    this.texts = texts;
    this.pair = pair;
  }

  @Override
  public boolean isAbsent() {
    return false;
  }

  @Override
  public String text() {
    return texts.text(pair);
  }

  @Override
  public OptionalLong number() {
    OptionalLong number = texts.digits(pair);
    return number.isPresent() ? number : super.number();
  }

  @Override
  public Object raw() {
    return text();
  }
}
