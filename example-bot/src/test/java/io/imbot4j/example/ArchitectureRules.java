package io.imbot4j.example;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The map of the modules as rules, for the packages below a root: ours, or those of the deliberate
 * violators.
 */
final class ArchitectureRules {
  private static final String[] CORE = {"domain", "port", "bot", "runtime", "wire", "world"};

  /** Which packages of ours a package may know beside itself. */
  private static final Map<String, String[]> KNOWS = knows();

  private final String root;

  ArchitectureRules(String root) {
    this.root = root;
  }

  private static Map<String, String[]> knows() {
    Map<String, String[]> knows = new LinkedHashMap<>();
    knows.put("domain", new String[] {});
    knows.put("port", new String[] {"domain"});
    knows.put("bot", new String[] {"domain", "port"});
    knows.put("runtime", new String[] {"domain", "port", "bot"});
    knows.put("wire", new String[] {"domain", "port", "bot"});
    knows.put("http", new String[] {"domain", "port", "bot", "wire"});
    knows.put("servlet", new String[] {"domain", "port", "bot", "wire"});
    knows.put("observe", new String[] {"domain", "port", "bot"});
    knows.put("jdbc", new String[] {"domain", "port", "wire"});
    knows.put("doctor", new String[] {"domain", "port", "bot", "runtime", "wire", "http"});
    knows.put("contracts", new String[] {"domain", "port", "bot"});
    knows.put("world", new String[] {});
    knows.put("emulator", new String[] {"world"});
    return knows;
  }

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    KNOWS.forEach((name, known) -> rules.put(name + " knows its own", knowsOnly(name, known)));
    rules.put("core is free of technology", coreIsFreeOfTechnology());
    rules.put("core has no clock of its own", coreHasNoClock());
    rules.put("HttpClient stays in http", httpClientStaysInHttp());
    rules.put("SQL stays in jdbc", sqlStaysInJdbc());
    rules.put("no cycles", noCycles());
    return rules;
  }

  private ArchRule knowsOnly(String name, String[] known) {
    String[] allowed =
        packages(Stream.concat(Stream.of(name), Arrays.stream(known)).toArray(String[]::new));
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
        .because(
            "arrows point inward only, adapters never know each other, and the world judges alone")
        .allowEmptyShould(true);
  }

  private ArchRule coreIsFreeOfTechnology() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(CORE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.slf4j..",
            "java.util.logging..",
            "tools.jackson..",
            "com.fasterxml..",
            "org.apache.hc..",
            "jakarta.servlet..",
            "java.net.http..",
            "java.sql..",
            "javax.sql..")
        .because("the core decides, and adapters hold one technology each")
        .allowEmptyShould(true);
  }

  private ArchRule coreHasNoClock() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(CORE))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .because("time is passed in, so that a test can make it pass")
        .allowEmptyShould(true);
  }

  private ArchRule httpClientStaysInHttp() {
    return staysIn("http", "org.apache.hc..")
        .because("whoever else spoke HTTP to a portal would do so without pacing and renewal");
  }

  private ArchRule sqlStaysInJdbc() {
    return staysIn("jdbc", "java.sql..", "javax.sql..", "org.sqlite..")
        .because("whoever else wrote to the database would do so beside its one writer");
  }

  private ArchRule staysIn(String name, String... technology) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(technology);
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package")
        .allowEmptyShould(true);
  }

  private String[] packages(String... names) {
    return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
