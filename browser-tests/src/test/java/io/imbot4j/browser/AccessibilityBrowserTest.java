package io.imbot4j.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The judge of accessibility, axe, finds nothing serious in any part of the page. Where axe is
 * comes by the system property {@code axe}: the path of axe.min.js.
 */
class AccessibilityBrowserTest extends OpenPage {
  private static final String JUDGE =
      """
      () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`)))
      """;

  private static String axe;

  @BeforeAll
  static void axe_is_there() throws IOException {
    String path = System.getProperty("axe");
    if (path == null) {
      System.err.println("SKIPPED: accessibility is not judged; give -Daxe=<path of axe.min.js>");
    }
    assumeTrue(path != null, "the system property axe names no axe.min.js");
    axe = Files.readString(Path.of(path));
  }

  @Override
  Browser.NewContextOptions options() {
    // The page lets no foreign script in, and axe is one.
    return super.options().setBypassCSP(true);
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "ru, LIGHT", "en, DARK", "ru, DARK"})
  void nothing_serious_is_wrong(String language, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.locator("[data-language=" + language + "]").click();
    says("/lunch");
    assertThat(page.locator(".key").first()).isVisible();
    for (String pane : List.of("turns", "log", "report", "lab")) {
      tab(pane).click();
      judge(pane);
    }
    page.locator("[data-delivery=drop]").click();
    says("lost");
    tab("turns").click();
    assertThat(page.locator(".turn.lost")).isVisible();
    judge("a lost turn");
    makeFinding();
    tab("report").click();
    assertThat(page.locator(".finding").first()).isVisible();
    judge("a report with findings");
    page.locator(".beside").click();
    assertThat(page.locator(".chat")).hasCount(2);
    judge("two columns");
    page.locator(".copy-test").first().click();
    assertThat(page.locator(".source")).containsText("class TalkTest");
    judge("copy as test");
  }

  private void makeFinding() {
    try (FalteringBot bot = new FalteringBot(URI.create(page.url()))) {
      assertThat(bot.call("imbot.v2.Nothing.at.all", "{}")).contains("ERROR_METHOD_NOT_FOUND");
    }
  }

  private void judge(String part) {
    page.evaluate(axe);
    assertThat((List<?>) page.evaluate(JUDGE)).as("what axe says of " + part).isEmpty();
  }
}
