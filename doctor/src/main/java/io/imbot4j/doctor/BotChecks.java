package io.imbot4j.doctor;

import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.runtime.BotDrift;
import io.imbot4j.runtime.BotRegistrar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks a portal about the bot. For one thread. */
final class BotChecks {
  private final Examined examined;
  private final AppGateway app;
  private @Nullable Bot found;
  private @Nullable BotDrift drift;

  BotChecks(Examined examined, AppGateway app) {
    this.examined = examined;
    this.app = app;
  }

  /** The bot, once it was found. */
  Bot bot() {
    return Objects.requireNonNull(found, "the bot was not found");
  }

  Verdict registered() {
    BotCode code = examined.bot().profile().code();
    Generation generation = examined.generation();
    List<Bot> ours = app.bots(generation);
    found = ours.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    // Each generation may list the bots of the other; events are fetched from the newer alone.
    if (!examined.isNewer() && anyones(code).filter(Bot::fetched).isPresent()) {
      return Verdict.fault("bot.generation", code.value());
    }
    if (found == null) {
      return Verdict.fault(missing(code), code.value());
    }
    return !examined.isNewer() && ours.size() > 1
        ? Verdict.warning("bot.shared", code.value(), "" + found.id(), "" + (ours.size() - 1))
        : Verdict.fine("bot.fine", code.value(), "" + found.id());
  }

  private String missing(BotCode code) {
    if (anyones(code).isEmpty()) {
      return "bot.missing";
    }
    return examined.installed() == null ? "bot.token" : "bot.taken";
  }

  /** Whoever registered it; a portal of the older generation alone cannot say. */
  private Optional<Bot> anyones(BotCode code) {
    try {
      return app.bot(code, Generation.V2);
    } catch (PortalException.Refused unsaid) {
      if (examined.isNewer()) {
        throw unsaid;
      }
      return Optional.empty();
    }
  }

  /** How its events travel. */
  Verdict delivery() {
    if (!examined.isNewer()) {
      return Verdict.skipped("older");
    }
    Delivery wanted = examined.delivery();
    boolean fetched = bot().fetched();
    if (wanted == null) {
      return Verdict.fine(fetched ? "delivery.fetched" : "delivery.posted");
    }
    if (wanted instanceof Delivery.Fetch) {
      return fetched ? Verdict.fine("delivery.fetched") : Verdict.fault("delivery.is.posted");
    }
    return fetched ? Verdict.fault("delivery.is.fetched") : Verdict.fine("delivery.posted");
  }

  Verdict profile() {
    if (!examined.isNewer()) {
      return Verdict.skipped("older");
    }
    Set<String> different = drift().profile();
    return different.isEmpty()
        ? Verdict.fine("profile.fine", bot().name())
        : Verdict.fault("profile.drift", String.join(", ", new TreeSet<>(different)));
  }

  Verdict commands() {
    if (!examined.isNewer()) {
      return Verdict.skipped("older");
    }
    BotDrift drift = drift();
    if (!drift.lacking().isEmpty()) {
      return Verdict.fault("commands.lacking", names(drift.lacking()));
    }
    if (!drift.different().isEmpty()) {
      return Verdict.fault("commands.different", names(drift.different()));
    }
    return drift.surplus().isEmpty()
        ? Verdict.fine("commands.fine")
        : Verdict.fault("commands.surplus", names(drift.surplus()));
  }

  private BotDrift drift() {
    BotDrift known = drift;
    if (known == null) {
      known = new BotRegistrar(app).drift(examined.bot(), bot());
      drift = known;
    }
    return known;
  }

  private static String names(Set<CommandName> commands) {
    return String.join(", ", new TreeSet<>(commands.stream().map(name -> "/" + name).toList()));
  }
}
