package io.imbot4j.conformance;

import io.imbot4j.port.Batch;
import io.imbot4j.wire.BracketForm;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application itself. */
final class CoreDrivers {
  static final Map<String, Driver> ALL =
      Map.of(
          "app.info",
          (portal, request) -> portal.app().info(),
          "profile",
          (portal, request) -> portal.app().profile(),
          "scope",
          (portal, request) ->
              request.flag("full", false) ? portal.app().allScopes() : portal.app().scopes(),
          "methods",
          (portal, request) ->
              request.flag("full", false)
                  ? portal.app().allMethods()
                  : portal.app().methods(request.nullable("scope")),
          "method.get",
          (portal, request) -> portal.app().method(request.text("name")),
          "server.time",
          (portal, request) -> portal.app().serverTime(),
          "imbot.v2.Revision.get",
          (portal, request) -> portal.app().revision(),
          "batch",
          (portal, request) -> portal.app().batch(batch(request)));

  private CoreDrivers() {}

  private static Batch batch(Values request) {
    Batch batch = new Batch();
    Json.indexed(request.raw("cmd"))
        .forEach(
            (name, call) -> {
              String[] parts = String.valueOf(call).split("\\?", 2);
              Map<String, @Nullable Object> parameters =
                  Json.map(BracketForm.parse(parts.length > 1 ? parts[1] : "").raw());
              parameters.replaceAll((key, value) -> reference(value));
              batch.add(name, parts[0], parameters);
            });
    return request.flag("halt", false) ? batch.haltOnError() : batch;
  }

  /** {@code $result[call][path]} as what it is. */
  private static @Nullable Object reference(@Nullable Object value) {
    if (!(value instanceof String text) || !text.startsWith("$result[")) {
      return value;
    }
    String[] path = text.substring("$result[".length(), text.length() - 1).split("]\\[", -1);
    return Batch.result(path[0], Arrays.copyOfRange(path, 1, path.length));
  }
}
