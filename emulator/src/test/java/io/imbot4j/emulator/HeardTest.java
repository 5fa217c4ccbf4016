package io.imbot4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {
  @ParameterizedTest
  @CsvSource({
    "hello, hello",
    "[b]bold[/b] and [I]more[/I], bold and more",
    "a[0] = 1, a[0] = 1",
    "[user=7]Ann[/user] is here, Ann is here",
    "[url=https://example.com/a]here[/url], here",
    "[size=20][color=#ff0000]big[/color][/size], big"
  })
  void is_whole_where_it_is_plain_how_it_reads(String bb, String text) {
    assertThat(Heard.of(bb)).isEqualTo(new Heard(text, true));
  }

  @ParameterizedTest
  @CsvSource({
    "[b]never closed, never closed",
    "never opened[/b], never opened",
    "[b]crossed [i]tags[/b][/i], crossed",
    "see [code]x[1][/code] there, there",
    "[disk=15] your file, your file",
    "[timestamp=1795255200 format=SHORT_TIME_FORMAT], ''",
    "[made up]stays, stays",
    "Sorry. Your number: 17A97D6F., Sorry. Your number:"
  })
  void is_a_part_where_it_is_not(String bb, String text) {
    assertThat(Heard.of(bb)).isEqualTo(new Heard(text, false));
  }
}
