package io.imbot4j.domain;

/** A text that counts how often its characters are read, which shows how work grows with size. */
final class CountedText implements CharSequence {
  private final String text;
  private final int[] reads;

  CountedText(String text) {
    this(text, new int[1]);
  }

  private CountedText(String text, int[] reads) {
    this.text = text;
    this.reads = reads;
  }

  int reads() {
    return reads[0];
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    reads[0]++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    reads[0] += end - start;
    return new CountedText(text.substring(start, end), reads);
  }

  @Override
  public String toString() {
    return text;
  }
}
