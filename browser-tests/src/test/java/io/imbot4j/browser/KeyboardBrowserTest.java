package io.imbot4j.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** What a newcomer wants to do first, done with the keyboard alone. */
class KeyboardBrowserTest extends OpenPage {
  private static final int MOST_STEPS = 80;

  @Test
  void writes_as_another_person() {
    writes("hello");
    reaches(page.locator(".person[data-id='2']"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".person[data-id='2']")).hasAttribute("aria-current", "true");
    writes("I am Bob");
    assertThat(answers().last()).containsText("You said: I am Bob");
  }

  @Test
  void presses_a_button() {
    writes("/lunch");
    Locator soup = page.locator(".key", new Page.LocatorOptions().setHasText("Soup")).last();
    assertThat(soup).isVisible();
    reaches(soup);
    page.keyboard().press("Enter");
    assertThat(answers().last()).containsText("Soup: 1");
  }

  @Test
  void opens_what_stands_behind_an_answer() {
    writes("hello");
    assertThat(answers().last()).containsText("You said: hello");
    reaches(answers().last().locator(".show-turn"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".turn.chosen")).isFocused();
    assertThat(page.locator(".turn.chosen")).containsText("You said: hello");
  }

  @Test
  void makes_the_next_call_fail() {
    writes("hello");
    assertThat(answers().last()).containsText("You said: hello");
    reaches(tab("turns"));
    page.keyboard().press("ArrowRight");
    assertThat(tab("lab")).hasAttribute("aria-selected", "true");
    reaches(page.locator("#fault-error"));
    page.keyboard().type("ACC");
    reaches(page.locator("#fault-arm"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".toast")).containsText("ACCESS_DENIED");
    writes("does this arrive?");
    assertThat(page.locator("#log-list .entry[data-outcome=ACCESS_DENIED]")).hasCount(1);
  }

  @Test
  void turns_the_talk_into_a_test() {
    writes("hello");
    assertThat(answers().last()).containsText("You said: hello");
    reaches(page.locator(".copy-test"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".source")).containsText("ann.says(\"hello\")");
    assertThat(page.locator(".source")).containsText(".hears(\"You said: hello\")");
    assertThat(page.locator("#test-copy")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".toast")).containsText("copied");
  }

  /** Types into the field, which has the focus or is found by stepping. */
  private void writes(String text) {
    reaches(page.locator("#text"));
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.own").last()).containsText(text);
  }

  /** Steps through the page with the tabulator until something has the focus. */
  private void reaches(Locator wanted) {
    wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    for (int step = 0; step < MOST_STEPS; step++) {
      if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(
        "the tabulator does not reach " + wanted + " in " + MOST_STEPS + " steps");
  }
}
