package io.imbot4j.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The example's page, open in a browser that speaks British English. */
abstract class OpenPage {
  private static final double SOON_MILLIS = 30_000;
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
  BrowserContext context;
  Page page;

  @BeforeAll
  static void open_a_browser() {
    // A machine that does much else at the same time is no reason to fail.
    PlaywrightAssertions.setDefaultAssertionTimeout(SOON_MILLIS);
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
    context = browser.newContext(options());
    page = context.newPage();
    page.navigate(example.address());
  }

  @AfterEach
  void stop_the_example() {
    context.close();
    example.close();
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900);
  }

  final void says(String text) {
    page.locator("#text").fill(text);
    page.locator("#send").click();
  }

  /** What the office bot has said. */
  final Locator answers() {
    return page.locator(".chat.active .message[data-author='456']");
  }

  final Locator tab(String name) {
    return page.locator("#tab-" + name);
  }
}
