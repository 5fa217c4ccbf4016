package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarTest {
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAcAAAADAQAAAAB3uChoAAAAC0lEQVR4XmNgAAEAAAYAAYLGuVQAAAAASUVORK5CYII=";
  private static final String GIF = "R0lGODlhBwADAPAAAAAAAP///ywAAAAABwADAEACBISPqQUAOw==";
  private static final String BMP =
      "Qk1KAAAAAAAAAD4AAAAoAAAABwAAAAMAAAABAAEAAAAAAAwAAAAAAAAAAAAAAAAAAAACAAAAAAAA//////8AAAAAAAAAAAAAAAA=";
  private static final String JPEG =
      "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAADAAcBAREA/8QAHwAAAQ==";
  private static final String PROGRESSIVE_JPEG =
      "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wgALCAADAAcBAREA/8QAFAABAA==";
  private static final String LOSSY_WEBP =
      "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
  private static final String LOSSLESS_WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
  private static final String EXTENDED_WEBP =
      "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==";

  /**
   * A file, its size, and where the two lowest bytes of its width are, and what they say of 5,000.
   */
  static Stream<Arguments> images() {
    return Stream.of(
        arguments("PNG", PNG, 7, 3, 18, new int[] {0x13, 0x88}),
        arguments("GIF", GIF, 7, 3, 6, new int[] {0x88, 0x13}),
        arguments("BMP", BMP, 7, 3, 18, new int[] {0x88, 0x13}),
        arguments("JPEG", JPEG, 7, 3, 96, new int[] {0x13, 0x88}),
        arguments("progressive JPEG", PROGRESSIVE_JPEG, 7, 3, 96, new int[] {0x13, 0x88}),
        arguments("WebP, lossy", LOSSY_WEBP, 1, 1, 26, new int[] {0x88, 0x13}),
        arguments("WebP, lossless", LOSSLESS_WEBP, 1, 1, 21, new int[] {0x87, 0x13}),
        arguments("WebP, extended", EXTENDED_WEBP, 1, 1, 24, new int[] {0x87, 0x13}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void reads_the_size_from_the_header(
      String kind, String image, int width, int height, int widthAt, int[] fiveThousand) {
    assertThat(ImageHeader.read(bytes(image))).contains(new ImageHeader(width, height));
    assertThat(Avatar.of(bytes(image)).base64()).isEqualTo(image);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void takes_5000_pixels_and_refuses_5001(
      String kind, String image, int width, int height, int widthAt, int[] fiveThousand) {
    byte[] largest = bytes(image);
    largest[widthAt] = (byte) fiveThousand[0];
    largest[widthAt + 1] = (byte) fiveThousand[1];
    byte[] tooLarge = largest.clone();
    tooLarge[widthAt + (fiveThousand[0] == 0x13 ? 1 : 0)]++;

    assertThat(Avatar.of(largest)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Avatar.of(tooLarge))
        .withMessage(
            "avatar is 5001×%d pixels, the portal takes 1×1 to 5000×5000".formatted(height));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void refuses_a_header_cut_anywhere_before_the_size(
      String kind, String image, int width, int height, int widthAt, int[] fiveThousand) {
    for (int length = 0; length < widthAt + 2; length++) {
      byte[] cut = Arrays.copyOf(bytes(image), length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Avatar.of(cut))
          .withMessage("avatar is no PNG, JPEG, GIF, WebP or BMP image");
    }
  }

  @Test
  void reads_a_jpeg_with_fill_bytes_before_a_marker() {
    byte[] image = bytes(JPEG);
    byte[] filled = new byte[image.length + 3];
    System.arraycopy(image, 0, filled, 0, 2);
    Arrays.fill(filled, 2, 5, (byte) 0xff);
    System.arraycopy(image, 2, filled, 5, image.length - 2);

    assertThat(ImageHeader.read(filled)).contains(new ImageHeader(7, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80000000, 0xffffffff, 0})
  void refuses_a_png_of_absurd_width(int width) {
    byte[] image = bytes(PNG);
    for (int i = 0; i < 4; i++) {
      image[16 + i] = (byte) (width >>> (24 - 8 * i));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Avatar.of(image))
        .withMessageStartingWith("avatar is " + width + "×3 pixels");
  }

  @Test
  void refuses_a_data_address() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Avatar("data:image/png;base64," + PNG))
        .withMessage(
            "avatar starts with \"data:\"; the portal wants the Base64 text after the comma alone");
  }

  @Test
  void refuses_what_is_not_base64() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Avatar("https://example.com/a.png"))
        .withMessageStartingWith("avatar is not Base64: ");
  }

  @Test
  void does_not_print_the_picture() {
    assertThat(new Avatar(GIF)).hasToString("Avatar[52 characters of Base64]");
  }

  @RepeatedTest(200)
  void survives_any_bytes_behind_any_beginning(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    byte[] start = bytes(new String[] {PNG, GIF, BMP, JPEG, LOSSY_WEBP}[random.nextInt(5)]);
    System.arraycopy(start, 0, bytes, 0, Math.min(bytes.length, 2 + random.nextInt(20)));

    assertThat(ImageHeader.read(bytes)).isNotNull();
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
