package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.ChatType;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.command.CommandName;

/** The platform's short words: each is read as what it says, or an IllegalArgumentException. */
class PlatformWordsFuzzTest {
  @FuzzTest
  void any_word_is_read_or_refused(byte[] input) {
    String word = FuzzedText.of(input);
    String[] pair = word.split("/", 2);

    assertThat(ChatType.parse(word).value()).isNotNull();
    ChatColor.parse(word)
        .ifPresent(color -> assertThat(ChatColor.parse(color.hex())).contains(color));
    unlessRefused(() -> assertThat(DialogId.parse(word).value()).isEqualTo(word));
    unlessRefused(() -> assertThat(new BotCode(word).value()).isEqualTo(word));
    unlessRefused(() -> assertThat(new CommandName(word).value()).isEqualTo(word));
    unlessRefused(() -> assertThat(TextStyle.color(word).around("")).endsWith("[/color]"));
    unlessRefused(() -> assertThat(EntityBinding.of(pair[0], pair[1 % pair.length])).isNotNull());
  }

  private static void unlessRefused(Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException refused) {
      // the one documented exception
    }
  }
}
