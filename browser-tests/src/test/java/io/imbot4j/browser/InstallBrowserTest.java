package io.imbot4j.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example as an application, installed by a person as on a portal. */
class InstallBrowserTest extends OpenPage {
  @TempDir Path folder;
  private final int port = freePort();
  private final String address = "http://127.0.0.1:" + port + "/office";
  private ExampleProcess application;

  @AfterEach
  void stop_the_application() {
    if (application != null) {
      application.close();
    }
  }

  /** A stand-in for the vendor's script, and the vendor's kit where -Db24jssdk names its file. */
  static Stream<String> scripts() throws IOException {
    String standIn = resource("bx24.js");
    String kit = System.getProperty("b24jssdk");
    return kit == null
        ? Stream.of(standIn)
        : Stream.of(standIn, Files.readString(Path.of(kit)) + resource("bx24-by-kit.js"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("scripts")
  void its_own_page_finishes_the_installation_and_then_it_talks_until_it_is_removed(String script) {
    context.route(
        "http://api.bitrix24.com/api/v1/",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(script)));
    // The example that brings the emulator along has its bot on the first portal already.
    page.locator("#portals").selectOption("new");
    page.locator("dialog input[name=name]").fill("Beta");
    submit();
    assertThat(page.locator("#portals option:checked")).hasText("Beta");
    register("Office", address, address);
    screenshot("install-keys");
    application = start(value("client_id"), value("client_secret"));
    submit();

    FrameLocator frame = page.frameLocator("iframe");
    assertThat(frame.locator("p")).hasText("The bot is installed. Write to it in the messenger.");
    assertThat(page.locator("#finish")).isHidden();
    screenshot("application");

    page.locator("#back").click();
    Locator dialog = page.locator(".dialog", containing("bot"));
    dialog.click();
    says("hello");
    assertThat(page.locator(".chat.active .message").last()).containsText("You said: hello");
    screenshot("installed");

    page.locator(".app", containing("Office")).locator("button").click();
    page.locator("[data-act=clean]").click();
    assertThat(page.locator(".app", containing("Office"))).containsText("not installed");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void an_installer_that_says_nothing_is_finished_by_the_person() {
    register("Silent", "", address);
    submit();
    page.locator("#finish").click();
    assertThat(page.locator("#frame")).hasText("It is installed and has no page.");
    page.locator("#back").click();
    Locator silent = page.locator(".app", containing("Silent"));
    silent.locator("button").click();
    page.locator("[data-act=lapse]").click();
    assertThat(silent).containsText("not paid for");
    silent.locator("button").click();
    page.locator("[data-act=pay]").click();
    assertThat(silent).not().containsText("not paid for");
  }

  private void register(String name, String handler, String installer) {
    page.locator("#new-app").click();
    page.locator("dialog input[name=name]").fill(name);
    page.locator("dialog input[name=handler]").fill(handler);
    page.locator("dialog input[name=install]").fill(installer);
    submit();
    assertThat(page.locator("dialog h2")).hasText(name);
  }

  private void submit() {
    page.locator("dialog button[type=submit]").click();
  }

  private String value(String key) {
    return page.locator("dialog dt:text-is('" + key + "') + dd").textContent();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private ExampleProcess start(String id, String secret) {
    URI portal = URI.create(page.url());
    return ExampleProcess.start(
        Map.of(
            "IMBOT4J_CLIENT_ID",
            id,
            "IMBOT4J_CLIENT_SECRET",
            secret,
            "IMBOT4J_PUBLIC_URL",
            address,
            "IMBOT4J_PORT",
            String.valueOf(port),
            "IMBOT4J_AUTH_SERVER",
            "http://127.0.0.1:" + portal.getPort() + "/",
            "IMBOT4J_DATA",
            folder.resolve("portals.db").toString()));
  }

  private void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/" + name + ".png")));
  }

  private static String resource(String name) {
    try (InputStream file = InstallBrowserTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
