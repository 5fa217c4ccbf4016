package io.imbot4j.world.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d4948445200000140000000c8, 320, 200",
    "4749463839614001c800, 320, 200",
    "ffd8ffe000040000ffc0001108012c0190, 400, 300"
  })
  void a_picture_tells_its_size(String bytes, int width, int height) {
    assertThat(Picture.read(HEX.parseHex(bytes))).hasValue(new Picture(width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "68656c6c6f", "89504e470d0a1a0a", "ffd8ffe0", "ffd8ffe00000", "ffd800"})
  void anything_else_is_no_picture(String bytes) {
    assertThat(Picture.read(HEX.parseHex(bytes))).isEmpty();
  }

  @RepeatedTest(50)
  void noise_behind_the_mark_is_read_or_not_but_never_thrown_on(RepetitionInfo repetition) {
    byte[] bytes = new byte[64];
    new Random(repetition.getCurrentRepetition()).nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    assertThat(Picture.read(bytes)).isNotNull();
  }
}
