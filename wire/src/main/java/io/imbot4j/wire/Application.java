package io.imbot4j.wire;

import io.imbot4j.domain.UserId;
import io.imbot4j.domain.app.AppInfo;
import io.imbot4j.domain.app.AppStatus;
import io.imbot4j.domain.app.MethodState;
import io.imbot4j.domain.app.Profile;
import io.imbot4j.domain.app.Revision;
import io.imbot4j.port.Listed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a portal says of the application, its user and itself. */
record Application(Caller caller) {
  AppInfo info() {
    return caller.call("app.info", new Fields()).read(Application::info);
  }

  private static AppInfo info(Tree info) {
    OptionalLong days = info.get("DAYS").number();
    return new AppInfo(
        info.get("ID").number().orElse(0),
        info.get("CODE").text(),
        info.get("VERSION").number().orElse(0),
        new AppStatus(info.get("STATUS").text()),
        info.get("INSTALLED").flag(),
        info.get("PAYMENT_EXPIRED").flag(),
        days.isPresent() ? info.get("DAYS").count() : null,
        info.get("LANGUAGE_ID").text(),
        info.get("LICENSE").text(),
        info.get("LICENSE_TYPE").text(),
        info.get("LICENSE_FAMILY").text(),
        Extra.of(
            info,
            "ID",
            "CODE",
            "VERSION",
            "STATUS",
            "INSTALLED",
            "PAYMENT_EXPIRED",
            "DAYS",
            "LANGUAGE_ID",
            "LICENSE",
            "LICENSE_TYPE",
            "LICENSE_FAMILY"));
  }

  Profile profile() {
    return caller.call("profile", new Fields()).read(Application::profile);
  }

  private static Profile profile(Tree profile) {
    return new Profile(
        new UserId(profile.get("ID").number().orElse(0)),
        profile.get("ADMIN").flag(),
        profile.get("NAME").text(),
        profile.get("LAST_NAME").text(),
        profile.get("PERSONAL_GENDER").text(),
        profile.get("TIME_ZONE").text(),
        profile.get("PERSONAL_PHOTO").text(),
        Extra.of(
            profile,
            "ID",
            "ADMIN",
            "NAME",
            "LAST_NAME",
            "PERSONAL_GENDER",
            "TIME_ZONE",
            "PERSONAL_PHOTO"));
  }

  Set<String> scopes() {
    return words("scope", new Fields());
  }

  Set<String> allScopes() {
    return words("scope", new Fields().put("full", true));
  }

  Set<String> methods(@Nullable String scope) {
    return words("methods", new Fields().put("scope", scope));
  }

  Set<String> allMethods() {
    return words("methods", new Fields().put("full", true));
  }

  /** The portal knows no method by a name with capitals here. */
  MethodState method(String name) {
    Fields parameters = new Fields().put("name", name.toLowerCase(Locale.ROOT));
    Tree state = caller.call("method.get", parameters).result();
    return new MethodState(state.get("isExisting").flag(), state.get("isAvailable").flag());
  }

  Revision revision() {
    return caller.call("imbot.v2.Revision.get", new Fields()).read(Application::revision);
  }

  static Revision revision(Tree revision) {
    return new Revision(
        revision.get("rest").count(),
        revision.get("web").count(),
        revision.get("mobile").count(),
        revision.get("desktop").count());
  }

  Instant serverTime() {
    return caller.call("server.time", new Fields()).read(time -> instant(time.text()));
  }

  private static Instant instant(String time) {
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + time + "\" is no time with an offset", e);
    }
  }

  Listed list(String method, Map<String, ?> parameters) {
    Tree answer = caller.rest().answer(method, parameters);
    return new Listed(
        answer.get("result").raw(), number(answer.get("total")), number(answer.get("next")));
  }

  Set<String> words(String method, Fields parameters) {
    return words(caller.call(method, parameters).result());
  }

  /** Words of a list, each of which may hold several between commas or blanks. */
  static Set<String> words(Tree list) {
    Set<String> words = new LinkedHashSet<>();
    for (Tree word : list.list()) {
      words.addAll(Arrays.asList(word.text().split("[ ,]+", -1)));
    }
    words.remove("");
    return words;
  }

  static @Nullable Long number(Tree number) {
    OptionalLong value = number.number();
    return value.isPresent() ? value.getAsLong() : null;
  }
}
