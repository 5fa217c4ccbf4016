package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.emulator.Emulator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page tells people to paste for an event nobody handled is what a bot can override. */
class PageHooksTest {
  private static final Pattern HOOK = Pattern.compile("\\['(on\\w+)', '([^']*)'\\]");

  @Test
  void each_names_a_method_of_a_bot_with_its_parameters() throws IOException {
    List<String> offered =
        HOOK.matcher(page("hooks.js")).results().map(PageHooksTest::signature).toList();
    assertThat(offered).hasSizeGreaterThan(8);
    assertThat(methods()).containsAll(offered);
  }

  private static String signature(MatchResult hook) {
    String types =
        Arrays.stream(hook.group(2).split(", "))
            .map(parameter -> parameter.replaceAll("^(\\w+\\.)?(\\w+) \\w+$", "$2"))
            .collect(Collectors.joining(", "));
    return hook.group(1) + "(" + types + ")";
  }

  private static Set<String> methods() {
    return Arrays.stream(AbstractBot.class.getDeclaredMethods())
        .map(
            method ->
                method.getName()
                    + "("
                    + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                    + ")")
        .collect(Collectors.toSet());
  }

  private static String page(String file) throws IOException {
    try (InputStream script = Emulator.class.getResourceAsStream("page/" + file)) {
      assertThat(script).as(file).isNotNull();
      return new String(script.readAllBytes(), UTF_8);
    }
  }
}
