package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/** Every text is an address that can be called, or none: there is no exception. */
class HandlerUrlFuzzTest {
  @FuzzTest
  void any_text_is_an_address_with_a_host_or_none(byte[] input) {
    String url = new String(input, UTF_8);

    if (HandlerUrl.isValid(url)) {
      assertThat(URI.create(url).getHost()).isNotEmpty();
      assertThat(url).matches("(?is)https?://.+");
    }
  }
}
