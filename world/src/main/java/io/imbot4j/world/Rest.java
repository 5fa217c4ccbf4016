package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers REST calls: faults, the rate, the method, the caller, the scope, then the method itself.
 */
final class Rest {
  private final Portal portal;
  private final Methods methods;
  private Duration spent = Duration.ZERO;
  private Method.Source source = Method.Source.DOCUMENTED;
  private AnswerFault fault = AnswerFault.NONE;

  Rest(Portal portal) {
    this.portal = portal;
    Stream<List<Method>> groups =
        Stream.of(
            new V2Bots(portal).methods(),
            new V2Chats(portal).methods(),
            new V2ChatSettings(portal).methods(),
            new V2Messages(portal).methods(),
            new V2History(portal).methods(),
            new V2Files(portal).methods(),
            new V2Commands(portal).methods(),
            new V2Polling(portal).methods(),
            new ImEvents(portal).methods(),
            new ImContexts(portal).methods(),
            new V1Bots(portal).methods(),
            new V1Chats(portal).methods(),
            new V1ChatLooks(portal).methods(),
            new V1Apps(portal).methods(),
            new V1Messages(portal).methods(),
            new V1Commands(portal).methods(),
            new EntityChats(portal).methods(),
            new ChatUsers(portal).methods(),
            new ImChats(portal).methods(),
            new ImChatLooks(portal).methods(),
            new ImDialogs(portal).methods(),
            new ImHistory(portal).methods(),
            new ImMessages(portal).methods(),
            new ImMessageActs(portal).methods(),
            new ImUsers(portal).methods(),
            new UserMethods(portal).methods(),
            new ImNotify(portal).methods(),
            new ImNotices(portal).methods(),
            new ImNoticeActs(portal).methods(),
            new ImSearch(portal).methods(),
            new ImDepartments(portal).methods(),
            new ImCounters(portal).methods(),
            new LineSessions(portal).methods(),
            new EventMethods(portal).methods(),
            new CoreMethods(portal).methods(),
            List.of(new Batch(this).method()));
    methods = new Methods(groups.flatMap(List::stream).toList());
  }

  List<Method> all() {
    return methods.all();
  }

  RestAnswer call(RestCall call) {
    source = Method.Source.DOCUMENTED;
    fault = portal.faults.nextAnswer(call.method());
    RestAnswer answer = fault.runs() ? answer(call).with(fault) : NotRun.answer(fault);
    if (!fault.equals(AnswerFault.NONE)) {
      mark(Method.Source.ORDERED);
    }
    log(call, answer);
    return answer;
  }

  private RestAnswer answer(RestCall call) {
    spent = Duration.ZERO;
    Timer timer = new Timer(now());
    try {
      if (!portal.rateLimit.admits(call.source(), portal.limits, portal.now())) {
        throw new Refusal(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
      }
      Method method = found(call.method());
      Caller caller = portal.access.admit(call.credentials());
      Object result = run(method, caller, new Params(call.params()));
      return RestAnswer.json(200, body(result, time(timer, method, caller)));
    } catch (Refusal refusal) {
      refusal.source().ifPresent(this::mark);
      return RestAnswer.json(
          refusal.status(), Tree.of("error", refusal.code(), "error_description", refusal.text()));
    }
  }

  private static Map<String, @Nullable Object> body(
      @Nullable Object result, Map<String, @Nullable Object> time) {
    Map<String, @Nullable Object> body = Tree.of();
    if (result instanceof Page page) {
      body.put("result", page.result());
      body.put("total", page.total());
      if (page.next() != null) {
        body.put("next", page.next());
      }
    } else {
      body.put("result", result);
    }
    body.put("time", time);
    return body;
  }

  /**
   * The method of this name.
   *
   * @throws Refusal if there is none, or a fault was ordered for this call
   */
  Method found(String name) {
    Optional<CallFault> fault = portal.faults.nextCall(name);
    if (fault.isPresent()) {
      throw fault.get().refusal();
    }
    return methods
        .find(name)
        .orElseThrow(() -> new Refusal(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"));
  }

  /**
   * Runs a method for someone already let in. Its time is looked at before it runs, so the call
   * that crosses the limit is answered still.
   */
  @Nullable Object run(Method method, Caller caller, Params params) {
    portal.access.demand(method.scope(), caller);
    OperatingTime.Key key = OperatingTime.Key.of(method, caller);
    Duration limit = portal.limits.operating();
    if (!limit.isZero() && portal.operating.of(key, portal.now()).compareTo(limit) > 0) {
      throw new Refusal(
          429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit");
    }
    mark(method.source());
    try {
      return method.body().answer(caller, params);
    } catch (Refusal refusal) {
      throw refusal.by(method);
    } finally {
      Duration cost = method.isBatch() ? Duration.ZERO : portal.limits.costOf(method.name());
      spent = spent.plus(cost);
      if (cost.compareTo(portal.limits.counted()) >= 0) {
        portal.operating.add(key, cost, portal.now());
      }
    }
  }

  /** Whether every second command of the batch under way fails. */
  boolean failsHalf() {
    return fault.kind() == AnswerFault.Kind.HALF_BATCH;
  }

  /** Says that an answer is not as sure as the method it comes from. */
  void mark(Method.Source less) {
    source = source.compareTo(less) < 0 ? less : source;
  }

  Timer timer() {
    return new Timer(now());
  }

  /** What an answer says of the time of a method that has run. */
  Map<String, @Nullable Object> time(Timer timer, Method method, Caller caller) {
    OperatingTime.Key key = OperatingTime.Key.of(method, caller);
    return timer.stop(
        now(),
        portal.operating.of(key, portal.now()),
        portal.operating.resetsAt(key, portal.now()));
  }

  /** The portal's time, and what the methods of this call are said to have run. */
  private Instant now() {
    return portal.now().plus(spent);
  }

  /** Gives a file away and says so in the log. */
  FileContent served(StoredFile file) {
    portal.journal.add(
        portal.now(), new Journal.Line("rest", "download", file.name).outcome("ok", 200));
    return file.content();
  }

  private void log(RestCall call, RestAnswer answer) {
    Params params = new Params(call.params());
    String outcome = outcome(answer);
    int bot = Math.max(params.number("botId"), params.upperCase().number("BOT_ID"));
    portal.journal.add(
        portal.now(),
        new Journal.Line(
                "rest",
                methods.find(call.method()).map(Method::name).orElse(call.method()),
                summary(params))
            .outcome(outcome, answer.status())
            .bot(bot > 0 ? bot : null)
            .request(call.params())
            .answer(answer.html().isEmpty() ? answer.body() : answer.html())
            .source(source.word())
            .bucket(portal.rateLimit.level(call.source(), portal.limits, portal.now())));
  }

  private static String outcome(RestAnswer answer) {
    if (!answer.html().isEmpty()) {
      return "html";
    }
    if (!answer.arrives()) {
      return answer.fault().kind().name().toLowerCase(Locale.ROOT);
    }
    return answer.error().isEmpty() ? "ok" : answer.error();
  }

  /** What to show of a call in one line: where to, and the text. */
  private static String summary(Params params) {
    Params fields = params.child("fields");
    Params old = params.upperCase();
    return Stream.of(
            params.text("dialogId"),
            old.text("DIALOG_ID"),
            fields.text("message"),
            old.text("MESSAGE"),
            fields.text("code"),
            old.text("CODE"),
            fields.text("command"),
            old.text("COMMAND"))
        .filter(text -> !text.isEmpty())
        .distinct()
        .reduce((before, text) -> before + " " + text)
        .orElse("");
  }
}
