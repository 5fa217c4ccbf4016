package io.imbot4j.runtime;

import io.imbot4j.domain.User;
import io.imbot4j.domain.bot.Background;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.chat.ChatColor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bot of {@code imbot.v2.*} lacks to be what its profile says. What the portal does not
 * tell, such as its picture and the address of its events, counts as lacking.
 */
record Drift(Bot there, BotProfile wanted, Delivery delivery) {
  private static final BotChange NOTHING = BotChange.of().build();

  /** What makes it right; empty where nothing is wrong. */
  Optional<BotChange> change() {
    BotChange.Builder change = BotChange.of();
    looks(change);
    if (there.hidden() != wanted.hidden()) {
      change.hidden(wanted.hidden());
    }
    if (there.reactions() != wanted.reactions()) {
      change.reactions(wanted.reactions());
    }
    boolean openLine = wanted.openLine() || wanted.type().equals(BotType.OPEN_LINE);
    if (there.openLine() != openLine) {
      change.openLine(openLine);
    }
    Background background = wanted.background() == null ? Background.NONE : wanted.background();
    if (!there.backgroundId().equals(background.code())) {
      change.background(background);
    }
    if (!(delivery instanceof Delivery.Fetch) || !there.fetched()) {
      change.delivery(delivery);
    }
    return Optional.of(change.build()).filter(one -> !one.equals(NOTHING));
  }

  private void looks(BotChange.Builder change) {
    User user = there.user();
    if (wanted.name() != null && !there.name().equals(wanted.fullName())) {
      change.name(wanted.name()).lastName(orNothing(wanted.lastName()));
    }
    String position = orNothing(wanted.workPosition());
    if (user == null || !user.workPosition().equals(position)) {
      change.workPosition(position);
    }
    ChatColor color = wanted.color();
    if (color != null
        && (user == null || !ChatColor.parse(user.color()).equals(Optional.of(color)))) {
      change.color(color);
    }
    if (wanted.gender() != null
        && (user == null || !user.gender().equals(wanted.gender().code()))) {
      change.gender(wanted.gender());
    }
    if (wanted.avatar() != null) {
      change.avatar(wanted.avatar());
    }
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
