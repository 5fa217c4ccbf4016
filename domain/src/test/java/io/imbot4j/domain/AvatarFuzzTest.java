package io.imbot4j.domain;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes are an avatar or refused with an {@link IllegalArgumentException}. */
class AvatarFuzzTest {
  @FuzzTest
  void any_bytes_are_a_picture_of_some_size_or_refused(byte[] input) {
    ImageHeader.read(input);
    try {
      Avatar.of(input);
    } catch (IllegalArgumentException refused) {
      // the one documented exception
    }
  }
}
