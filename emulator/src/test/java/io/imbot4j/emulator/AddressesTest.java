package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AddressesTest {
  static Stream<Arguments> addresses() {
    return Stream.of(
        Arguments.of(false, 8024, "http://portal.example:8024/"),
        Arguments.of(true, 8024, "https://portal.example:8024/"),
        Arguments.of(false, 80, "http://portal.example/"),
        Arguments.of(true, 443, "https://portal.example/"),
        Arguments.of(true, 80, "https://portal.example:80/"),
        Arguments.of(false, 443, "http://portal.example:443/"));
  }

  /** Clients that name a host of a standard port leave the port out, so portals do as well. */
  @ParameterizedTest
  @MethodSource("addresses")
  void the_port_of_the_scheme_is_left_out(boolean secure, int port, String expected) {
    URI address = Addresses.of(secure, "portal.example", port);
    assertThat(address).hasToString(expected);
    assertThat(Addresses.port(address)).isEqualTo(port);
  }
}
