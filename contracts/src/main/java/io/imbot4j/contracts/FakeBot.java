package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import org.jspecify.annotations.Nullable;

/** Tells of a registered bot as its portal would. */
final class FakeBot {
  private FakeBot() {}

  /** As {@code imbot.v2.Bot.get} describes it to its owner: without the address of its events. */
  static Bot described(BotId id, BotRegistration registration) {
    BotProfile profile = registration.profile();
    return Bot.of(id, profile.code())
        .name(profile.fullName())
        .type(profile.type())
        .openLine(profile.openLine())
        .hidden(profile.hidden())
        .reactions(profile.reactions())
        .backgroundId(profile.background() == null ? "" : profile.background().code())
        .eventMode(registration.delivery() instanceof Delivery.Fetch ? "fetch" : "webhook")
        .user(
            User.of(id.user())
                .name(profile.fullName())
                .bot(true)
                .workPosition(profile.workPosition() == null ? "" : profile.workPosition())
                .color(profile.color() == null ? "" : profile.color().hex())
                .gender(profile.gender() == null ? "" : profile.gender().code())
                .build())
        .build();
  }

  /** The registration as if the change had been in it from the beginning. */
  static BotRegistration changed(BotRegistration old, BotChange change) {
    BotProfile profile = old.profile();
    return new BotRegistration(
        new BotProfile(
            change.code() == null ? profile.code() : change.code(),
            either(change.name(), profile.name()),
            either(change.lastName(), profile.lastName()),
            profile.type(),
            either(change.workPosition(), profile.workPosition()),
            either(change.color(), profile.color()),
            either(change.gender(), profile.gender()),
            either(change.avatar(), profile.avatar()),
            either(change.email(), profile.email()),
            either(change.birthday(), profile.birthday()),
            either(change.site(), profile.site()),
            either(change.background(), profile.background()),
            change.openLine() == null ? profile.openLine() : change.openLine(),
            change.hidden() == null ? profile.hidden() : change.hidden(),
            change.reactions() == null ? profile.reactions() : change.reactions()),
        old.generation(),
        change.delivery() == null ? old.delivery() : change.delivery());
  }

  private static <T> @Nullable T either(@Nullable T changed, @Nullable T kept) {
    return changed == null ? kept : changed;
  }
}
