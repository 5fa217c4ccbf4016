package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers REST calls: faults, the rate, the method, the caller, the scope, then the method itself.
 */
final class Rest {
  private static final String BAD_GATEWAY =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body>
      <center><h1>502 Bad Gateway</h1></center>
      <hr><center>nginx</center>
      </body>
      </html>
      """;

  private final Portal portal;
  private final Methods methods;

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
    RestAnswer answer =
        portal.faults.nextIsHtml() ? new RestAnswer(502, Tree.of(), BAD_GATEWAY) : answer(call);
    log(call, answer);
    return answer;
  }

  private RestAnswer answer(RestCall call) {
    Timer timer = new Timer(portal.now());
    try {
      if (portal.config.rateLimited() && !portal.rateLimit.admits(call.source(), portal.now())) {
        throw new Refusal(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
      }
      Method method = found(call.method());
      Object result =
          run(method, portal.access.admit(call.credentials()), new Params(call.params()));
      return RestAnswer.json(200, body(result, timer));
    } catch (Refusal refusal) {
      return RestAnswer.json(
          refusal.status(), Tree.of("error", refusal.code(), "error_description", refusal.text()));
    }
  }

  private Map<String, @Nullable Object> body(@Nullable Object result, Timer timer) {
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
    body.put("time", timer.stop(portal.now()));
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
      CallFault ordered = fault.get();
      throw new Refusal(ordered.httpStatus(), ordered.error(), ordered.description());
    }
    return methods
        .find(name)
        .orElseThrow(() -> new Refusal(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"));
  }

  /** Runs a method for someone already let in. */
  @Nullable Object run(Method method, Caller caller, Params params) {
    portal.access.demand(method.scope(), caller);
    return method.body().answer(caller, params);
  }

  Timer timer() {
    return new Timer(portal.now());
  }

  Instant now() {
    return portal.now();
  }

  /** Gives a file away and says so in the log. */
  FileContent served(StoredFile file) {
    portal.journal.add(
        portal.now(), new Journal.Line("rest", "download", file.name).outcome("ok", 200));
    return file.content();
  }

  private void log(RestCall call, RestAnswer answer) {
    Params params = new Params(call.params());
    String outcome =
        answer.error().isEmpty() ? answer.html().isEmpty() ? "ok" : "html" : answer.error();
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
            .source(
                methods
                    .find(call.method())
                    .map(Method::source)
                    .orElse(Method.Source.DOCUMENTED)
                    .word()));
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
