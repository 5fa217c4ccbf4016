package io.imbot4j.example;

import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Name;
import io.imbot4j.bot.Press;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks everybody in a chat what to eat; one vote each, and the last one counts.
 *
 * <p>The buttons carry the votes so far, so a poll goes on after a restart. Presses that cross on
 * their way carry the same old votes, so those of running polls are kept in memory as well, for the
 * polls that were used last.
 */
final class Lunch {
  private static final int REMEMBERED = 1_000;

  /** What there is to eat. */
  enum Food {
    PIZZA,
    SOUP,
    SALAD
  }

  /** One person's vote. */
  record Ballot(long user, Food food) {}

  /** What a button carries; the poll speaks the language of the person who opened it. */
  @Name("vote")
  record Vote(Food food, String language, List<Ballot> ballots) {}

  private record Poll(PortalId portal, MessageId message) {}

  private final Map<Poll, Map<Long, Food>> polls =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Poll, Map<Long, Food>> eldest) {
          return size() > REMEMBERED;
        }
      };

  void ask(Dialog dialog) {
    dialog.say(poll(List.of(), dialog.language()));
  }

  void voted(Press<Vote> press, Dialog dialog) {
    List<Ballot> ballots = cast(press, new Poll(dialog.portal(), press.message()));
    Locale language = Locale.forLanguageTag(press.payload().language());
    dialog.edit(press.message(), MessageEdit.to(poll(ballots, language)));
  }

  private synchronized List<Ballot> cast(Press<Vote> press, Poll poll) {
    Map<Long, Food> votes = polls.computeIfAbsent(poll, fresh -> votesOf(press.payload()));
    votes.put(press.by().id().value(), press.payload().food());
    List<Ballot> ballots = new ArrayList<>();
    votes.forEach((user, food) -> ballots.add(new Ballot(user, food)));
    return ballots;
  }

  private static Map<Long, Food> votesOf(Vote vote) {
    Map<Long, Food> votes = new LinkedHashMap<>();
    vote.ballots().forEach(ballot -> votes.put(ballot.user(), ballot.food()));
    return votes;
  }

  private static NewMessage poll(List<Ballot> ballots, Locale language) {
    Text text = Text.of("").bold(Texts.in(language, "lunch.question"));
    List<Button> buttons = new ArrayList<>();
    for (Food food : Food.values()) {
      String name = Texts.in(language, "lunch." + food.name().toLowerCase(Locale.ROOT));
      long count = ballots.stream().filter(ballot -> ballot.food() == food).count();
      text = text.newLine().plus(name + ": " + count);
      buttons.add(Button.of(name, new Vote(food, language.getLanguage(), ballots)));
    }
    return NewMessage.of(text).with(new Keyboard(List.of(buttons)));
  }
}
