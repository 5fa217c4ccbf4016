package io.imbot4j.doctor;

import static io.imbot4j.doctor.Check.ACCESS;
import static io.imbot4j.doctor.Check.ANSWER;
import static io.imbot4j.doctor.Check.APPLICATION;
import static io.imbot4j.doctor.Check.BOT;
import static io.imbot4j.doctor.Check.CERTIFICATE;
import static io.imbot4j.doctor.Check.CLOCK;
import static io.imbot4j.doctor.Check.COMMANDS;
import static io.imbot4j.doctor.Check.CONNECTION;
import static io.imbot4j.doctor.Check.DELIVERY;
import static io.imbot4j.doctor.Check.HANDLER;
import static io.imbot4j.doctor.Check.LIMITS;
import static io.imbot4j.doctor.Check.NAME;
import static io.imbot4j.doctor.Check.PROFILE;
import static io.imbot4j.doctor.Check.QUEUE;
import static io.imbot4j.doctor.Check.REVISION;
import static io.imbot4j.doctor.Check.ROUND_TRIP;
import static io.imbot4j.doctor.Check.SCOPES;
import static io.imbot4j.doctor.Check.SUBSCRIPTIONS;

import io.imbot4j.port.AppGateway;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.RestCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Every check in its order, with those it makes no sense without. */
final class Rounds {
  private final Examined examined;
  private final Wording wording;
  private final RoundTrip.Pause pause;

  Rounds(Examined examined, Wording wording, RoundTrip.Pause pause) {
    this.examined = examined;
    this.wording = wording;
    this.pause = pause;
  }

  List<Finding> make(RestCall calls, Consumer<Finding> heard) {
    Overheard rest = new Overheard(calls, examined.clock());
    AppGateway app = new BotApi(rest, examined.botToken(), examined.clock());
    Network network = new Network(examined.endpoint(), examined.http());
    Certificates certificates = new Certificates(examined.http(), examined.clock());
    AnswerCheck answer = new AnswerCheck(examined.endpoint(), examined.http());
    PortalChecks portal = new PortalChecks(examined, app, rest);
    BotChecks bot = new BotChecks(examined, app);
    HandlerCheck handler = new HandlerCheck(examined);
    QueueCheck queue = new QueueCheck(rest, examined.botToken());
    RoundTrip trip = new RoundTrip(examined, app, queue, pause);

    Examination all = new Examination(wording, heard);
    all.make(NAME, network::name);
    all.make(CONNECTION, network::connection, NAME);
    all.make(CERTIFICATE, () -> certificates.of(examined.endpoint()), CONNECTION);
    all.make(ANSWER, answer::look, CERTIFICATE);
    all.make(ACCESS, () -> portal.access(answer.error()), ANSWER);
    all.make(CLOCK, () -> portal.clock(answer.serverTime()), ACCESS);
    all.make(SCOPES, portal::scopes, ACCESS);
    all.make(APPLICATION, portal::application, ACCESS);
    all.make(REVISION, portal::revision, ACCESS, SCOPES);
    all.make(BOT, bot::registered, ACCESS, SCOPES, APPLICATION, REVISION);
    all.make(DELIVERY, bot::delivery, ACCESS, BOT);
    all.make(PROFILE, bot::profile, ACCESS, BOT);
    all.make(COMMANDS, bot::commands, ACCESS, BOT, PROFILE);
    all.make(HANDLER, handler::look, CONNECTION);
    all.make(QUEUE, () -> look(queue, bot), ACCESS, BOT, DELIVERY);
    all.make(SUBSCRIPTIONS, () -> portal.subscriptions(handler.address()), ACCESS, APPLICATION);
    Duration atMost = RoundTrip.atMost(examined.isNewer());
    Check[] before = {ACCESS, BOT, DELIVERY, HANDLER, QUEUE, SUBSCRIPTIONS};
    all.make(ROUND_TRIP, atMost, () -> make(trip, bot), before);
    all.make(LIMITS, () -> portal.limits(answer.error()), ACCESS);
    return all.findings();
  }

  private Verdict look(QueueCheck queue, BotChecks bot) {
    return examined.isNewer() && bot.bot().fetched()
        ? queue.look(bot.bot().id())
        : Verdict.skipped("queue.none");
  }

  private Verdict make(RoundTrip trip, BotChecks bot) throws InterruptedException {
    return examined.greeting().isEmpty() ? Verdict.skipped("round.unasked") : trip.make(bot.bot());
  }
}
