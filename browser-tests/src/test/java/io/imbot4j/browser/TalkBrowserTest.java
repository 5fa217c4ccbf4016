package io.imbot4j.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person opens the page, writes to the example bot and sees it answer. */
class TalkBrowserTest {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser browser;

  private ExampleProcess example;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open_a_browser() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path())
                    .setHeadless(true)
                    .setArgs(QUIET));
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void start_the_example() {
    example = ExampleProcess.start();
    context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
    page = context.newPage();
    page.navigate(example.address());
  }

  @AfterEach
  void stop_the_example() {
    context.close();
    example.close();
  }

  @Test
  void the_bot_answers_what_a_person_writes() {
    says("hello");
    assertThat(messages().last()).containsText("You said: hello");
    assertThat(page.locator(".entry[data-kind=event][data-outcome=delivered]").first()).isVisible();
    assertThat(page.locator(".entry[data-kind=rest]").first()).isVisible();
  }

  @Test
  void a_vote_is_cast_by_pressing_a_button() {
    says("/lunch");
    page.locator(".key", new Page.LocatorOptions().setHasText("Soup")).last().click();
    assertThat(messages().last()).containsText("Soup: 1");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/page.png")));
  }

  @Test
  void commands_are_offered_while_typing() {
    says("hello");
    page.locator("#text").fill("/re");
    assertThat(page.locator("#palette")).containsText("/remind");
  }

  @Test
  void somebody_else_is_one_click_away_and_is_answered_in_russian() {
    Locator vera = page.locator(".person[data-id='3']");
    vera.click();
    assertThat(vera).hasAttribute("aria-current", "true");
    says("привет");
    assertThat(messages().last()).containsText("Вы сказали: привет");
  }

  @Test
  void what_a_person_types_stays_text() {
    says("<img src=x onerror=\"document.title='broken in'\"> [url=javascript:alert(1)]x[/url]");
    assertThat(messages().last()).containsText("You said: <img src=x");
    assertThat(page).not().hasTitle(Pattern.compile("broken in"));
  }

  private void says(String text) {
    page.locator("#text").fill(text);
    page.locator("#send").click();
  }

  private Locator messages() {
    return page.locator(".message[data-author='456']");
  }
}
