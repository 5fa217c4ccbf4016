package io.imbot4j.conformance;

import static java.util.stream.Collectors.joining;

import io.imbot4j.conformance.Example.Kind;
import io.imbot4j.domain.PortalId;
import io.imbot4j.wire.Refusals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages of docs/methods, made of the facts, the examples in tests and the remedies. */
final class MethodPages {
  private final Map<String, String> regions;

  MethodPages(Map<String, String> regions) {
    this.regions = regions;
  }

  /** Every page by its file name. */
  Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    for (MethodFact fact : Scope.FACTS) {
      if (regions.containsKey(fact.name())) {
        pages.put(fact.name() + ".md", page(fact));
      }
    }
    pages.put("README.md", index());
    return pages;
  }

  private String page(MethodFact fact) {
    String scopes =
        fact.scopes().isEmpty()
            ? "none"
            : fact.scopes().stream().map(scope -> "`" + scope + "`").collect(joining(", "));
    return """
    # %s

    %s

    Scope: %s. Returns %s.%s

    ```java
    %s```
    %s\
    """
        .formatted(
            fact.name(),
            fact.does(),
            scopes,
            fact.returns(),
            counterparts(fact),
            regions.get(fact.name()),
            errors(fact.name()));
  }

  private String counterparts(MethodFact fact) {
    return fact.counterparts().isEmpty()
        ? ""
        : " See also " + fact.counterparts().stream().map(this::link).collect(joining(", ")) + ".";
  }

  private String link(String method) {
    return regions.containsKey(method) ? "[%s](%s.md)".formatted(method, method) : method;
  }

  private static String errors(String method) {
    List<Example> errors = OwnExamples.of(Kind.ERROR, method);
    return errors.isEmpty()
        ? ""
        : errors.stream()
            .map(error -> String.valueOf(error.content().get("error")))
            .map(code -> "| `" + code + "` | " + remedy(method, code) + " |\n")
            .collect(joining("", "\n| Refused with | What to do |\n|---|---|\n", ""));
  }

  /** The end of what a refusal says. */
  private static String remedy(String method, String code) {
    String said = Refusals.of(method, new PortalId("portal"), code, "", null).getMessage();
    return said == null ? "" : said.substring(said.indexOf(code + ". ") + code.length() + 2);
  }

  private String index() {
    String rows =
        Scope.FACTS.stream()
            .map(fact -> "| %s | %s |\n".formatted(link(fact.name()), fact.does()))
            .collect(joining());
    return "# Every method\n\n"
        + "A page for each, with a Java call that a test runs against the emulated portal."
        + " There `app` is the\n"
        + "`AppGateway` of an incoming webhook and `installed` that of an installed"
        + " application, `bot` and `oldBot`\n"
        + "are the `MessengerGateway` of a bot of `imbot.v2` and of `imbot`, and `user` is"
        + " the `UserGateway`.\n\n"
        + "| Method | What it does |\n"
        + "|---|---|\n"
        + rows;
  }
}
