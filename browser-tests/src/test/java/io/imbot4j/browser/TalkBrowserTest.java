package io.imbot4j.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person opens the page, writes to the example bot and sees it answer. */
class TalkBrowserTest extends OpenPage {
  @Test
  void the_bot_answers_what_a_person_writes() {
    says("hello");
    assertThat(answers().last()).containsText("You said: hello");
    tab("log").click();
    assertThat(page.locator(".entry[data-kind=event][data-outcome=delivered]").first()).isVisible();
    assertThat(page.locator(".entry[data-kind=rest]").first()).isVisible();
  }

  @Test
  void a_vote_is_cast_by_pressing_a_button() {
    says("/lunch");
    page.locator(".key", new Page.LocatorOptions().setHasText("Soup")).last().click();
    assertThat(answers().last()).containsText("Soup: 1");
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
    assertThat(answers().last()).containsText("Вы сказали: привет");
  }

  @Test
  void what_a_person_types_stays_text() {
    says("<img src=x onerror=\"document.title='broken in'\"> [url=javascript:alert(1)]x[/url]");
    assertThat(answers().last()).containsText("You said: <img src=x");
    assertThat(page).not().hasTitle(Pattern.compile("broken in"));
  }

  @Test
  void the_turn_of_an_answer_shows_event_call_and_what_people_saw() {
    says("hello");
    assertThat(answers().last()).containsText("You said: hello");
    answers().last().locator(".bubble").click();
    Locator turn = page.locator(".turn.chosen");
    assertThat(turn).containsText("ONIMBOTV2MESSAGEADD");
    assertThat(turn).containsText("acknowledged after");
    assertThat(turn).containsText("imbot.v2.Chat.Message.send");
    assertThat(turn).containsText("You said: hello");
    turn.locator(".turn-line summary").first().click();
    assertThat(turn).containsText("As it travelled");
  }

  @Test
  void two_people_look_side_by_side() {
    says("hello");
    page.locator("#new-group").click();
    page.locator("dialog input[name=name]").fill("Team");
    page.locator("dialog input[value='2']").check();
    page.locator("dialog input[value='456']").check();
    page.locator("dialog button[type=submit]").click();
    assertThat(page.locator(".head h1")).containsText("Team");
    page.locator(".beside").click();
    assertThat(page.locator(".chat")).hasCount(2);
    page.locator("#text").fill("hello Bob");
    page.locator("#send").click();
    assertThat(page.locator(".chat").last().locator(".message").last()).containsText("hello Bob");
    page.locator("#text-1").fill("hello Ann");
    page.locator("#send-1").click();
    assertThat(page.locator(".chat").first().locator(".message").last()).containsText("hello Ann");
  }

  @Test
  void one_fault_is_called_off_and_the_others_stay() {
    tab("lab").click();
    page.locator("[data-stop=PORTAL_DELETED]").click();
    page.locator("[data-delivery=twice]").click();
    assertThat(page.locator("#armed li")).hasCount(2);
    page.locator("#armed [data-fault]").first().click();
    assertThat(page.locator("#armed li")).hasCount(1);
    assertThat(page.locator("#armed li")).containsText("delivered twice");
  }

  @Test
  void the_clock_stops_and_runs_on() {
    tab("lab").click();
    page.locator("#clock-turn").click();
    assertThat(page.locator("#portal-time")).containsText("stopped");
    assertThat(page.locator("#clock-turn")).hasAttribute("aria-pressed", "true");
    page.locator("#clock-turn").click();
    assertThat(page.locator("#portal-time")).not().containsText("stopped");
  }

  @Test
  void a_person_reacts_with_more_than_a_like() {
    says("hello");
    Locator answer = answers().getByText("You said: hello").locator("xpath=ancestor::article");
    answer.hover();
    answer.locator(".more-reactions summary").click();
    answer.locator("[data-reaction=fire]").click();
    assertThat(answer.locator(".reaction")).containsText("🔥");
  }

  @Test
  void a_plan_is_chosen_beside_the_gauges() {
    tab("lab").click();
    page.locator("[data-plan=enterprise]").click();
    assertThat(page.locator("[data-plan=enterprise]")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#gauges")).containsText("of 250");
  }

  @Test
  void an_event_dropped_by_order_is_told_in_red_and_not_held_against_the_bot() {
    says("hello");
    tab("lab").click();
    page.locator("[data-delivery=drop]").click();
    says("is anybody there?");
    tab("turns").click();
    assertThat(page.locator(".turn.lost")).containsText("ordered to be dropped");
    assertThat(page.locator("#health")).isHidden();
    tab("report").click();
    assertThat(page.locator(".finding[data-kind=lost]")).hasCount(0);
  }

  @Test
  void a_bot_that_answers_with_an_error_is_told_in_red_until_it_is_back() {
    try (FalteringBot bot = new FalteringBot(URI.create(page.url()))) {
      page.locator(".dialog[data-dialog='" + bot.id() + "']").click();
      assertThat(page.locator(".head h1")).containsText(FalteringBot.NAME);
      says("is anybody there?");
      tab("turns").click();
      assertThat(page.locator("#health")).containsText("Faltering bot does not answer");
      assertThat(page.locator(".turn.lost")).containsText("did not answer 200");
      tab("report").click();
      assertThat(page.locator(".finding[data-kind=lost]")).isVisible();
      bot.answers(200);
      says("hello again");
      tab("turns").click();
      assertThat(page.locator("#health")).containsText("Faltering bot is back");
    }
  }

  @Test
  void a_message_is_passed_on_to_somebody() {
    says("hello");
    Locator answer = answers().last();
    assertThat(answer).containsText("You said: hello");
    answer.hover();
    answer.locator("button[aria-label=Forward]").click();
    page.locator("dialog input[value='2']").check();
    page.locator("dialog button[type=submit]").click();
    page.locator(".dialog[data-dialog='2']").click();
    assertThat(page.locator(".message").last()).containsText("Forwarded from Office bot");
  }
}
